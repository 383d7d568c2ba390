import {
  IconAdjustments,
  IconChartDots3,
  IconChartLine,
  IconListCheck,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComparedKind, type QuestionKind, questionKinds } from '../../../core/experiment/start-question';
import { text } from '../../text/text';
import classes from './ask.module.css';

const icons: Readonly<Record<ComparedKind, typeof IconListCheck>> = {
  choices: IconListCheck,
  knobs: IconAdjustments,
  weights: IconChartDots3,
  partners: IconUsersGroup,
  labels: IconChartLine,
};

/** The ways to ask, a card each. */
export function KindCards(props: {
  readonly kind: QuestionKind;
  readonly onChoose: (kind: ComparedKind) => void;
}) {
  return (
    <fieldset className={classes.cards} aria-label={text('compare.kinds.label')}>
      {questionKinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <button
            key={kind}
            type="button"
            className={classes.card}
            aria-pressed={kind === props.kind}
            onClick={() => kind !== props.kind && props.onChoose(kind)}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            <strong>{text(`compare.kinds.${kind}.title`)}</strong>
            <span>{text(`compare.kinds.${kind}.hint`)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
