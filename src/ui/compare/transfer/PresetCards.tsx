import { IconArrowsSplit, IconCircles } from '@tabler/icons-react';
import { type TransferPreset, transferPresets } from '../../../core/experiment/transfer/presets';
import { isSame } from '../../../core/is-same';
import { text } from '../../text/text';
import { Cards } from '../ask/Cards';
import type { CardsProps } from '../QuestionPage';

const icons: Readonly<Record<TransferPreset['id'], typeof IconCircles>> = {
  circles: IconCircles,
  halves: IconArrowsSplit,
};

/** Examples, each with what it claims. */
export function PresetCards({ asked, change }: CardsProps) {
  const cards = transferPresets.map(({ id, experiment }) => ({
    id,
    Icon: icons[id],
    title: text(`transfer.presets.${id}.title`),
    hint: text(`transfer.presets.${id}.claim`),
    isChosen: isSame(experiment, asked),
    choose: () => change(() => experiment),
  }));
  return <Cards label={text('transfer.presets.label')} cards={cards} isWide />;
}
