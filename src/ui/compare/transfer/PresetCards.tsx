import { IconArrowsSplit, IconCircles } from '@tabler/icons-react';
import type { Experiment } from '../../../core/experiment/experiment';
import { type TransferPreset, transferPresets } from '../../../core/experiment/transfer/presets';
import { isSame } from '../../../core/is-same';
import { text } from '../../text/text';
import classes from '../ask/ask.module.css';
import own from './transfer.module.css';

const icons: Readonly<Record<TransferPreset['id'], typeof IconCircles>> = {
  circles: IconCircles,
  halves: IconArrowsSplit,
};

/** Examples, a card each with what it claims. */
export function PresetCards(props: {
  readonly asked: Experiment;
  readonly onChoose: (experiment: Experiment) => void;
}) {
  return (
    <fieldset className={`${classes.cards} ${own.cards}`} aria-label={text('transfer.presets.label')}>
      {transferPresets.map(({ id, experiment }) => {
        const Icon = icons[id];
        return (
          <button
            key={id}
            type="button"
            className={classes.card}
            aria-pressed={isSame(experiment, props.asked)}
            onClick={() => props.onChoose(experiment)}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            <strong>{text(`transfer.presets.${id}.title`)}</strong>
            <span>{text(`transfer.presets.${id}.claim`)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
