import {
  IconAdjustments,
  IconChartDots3,
  IconChartLine,
  IconListCheck,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Experiment } from '../../../core/experiment/experiment';
import { type ComparedKind, questionKinds, startQuestion } from '../../../core/experiment/start-question';
import { baseOf } from '../../../core/experiment/variants';
import { text } from '../../text/text';
import type { CardsProps } from '../QuestionPage';
import { Cards } from './Cards';

const icons: Readonly<Record<ComparedKind, typeof IconListCheck>> = {
  choices: IconListCheck,
  knobs: IconAdjustments,
  weights: IconChartDots3,
  partners: IconUsersGroup,
  labels: IconChartLine,
};

/** The ways to compare. */
export function KindCards({ asked, change }: CardsProps) {
  const cards = questionKinds.map((kind) => ({
    id: kind,
    Icon: icons[kind],
    title: text(`compare.kinds.${kind}.title`),
    hint: text(`compare.kinds.${kind}.hint`),
    isChosen: kind === asked.question.kind,
    choose: () => change((before) => withKind(before, kind)),
  }));
  return <Cards label={text('compare.kinds.label')} cards={cards} />;
}

function withKind(before: Experiment, kind: ComparedKind): Experiment {
  if (before.question.kind === kind) return before;
  const base = baseOf(before.base, kind);
  return { base, question: startQuestion(kind, base) };
}
