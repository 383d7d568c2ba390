import { Button } from '@mantine/core';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import { planned } from '../../core/experiment/variants';
import { isSame } from '../../core/is-same';
import { experimentActions } from '../store/experiment/experiment-actions';
import type { ExperimentState } from '../store/experiment/experiment-store';
import { type PageCodec, usePageUrl } from '../store/page-url';
import { text } from '../text/text';
import { AskPanel } from './ask/AskPanel';
import { BasePanel } from './ask/BasePanel';
import { SizePanel } from './ask/SizePanel';
import classes from './compare.module.css';
import { questionWords } from './question-words';
import { RunPanel } from './run/RunPanel';
import { useExperimentNow } from './use-results';
import { useTasksOf } from './use-tasks';

export interface CardsProps {
  readonly asked: Experiment;
  readonly change: (change: (before: Experiment) => Experiment) => void;
}

interface Props {
  readonly title: string;
  readonly codec: PageCodec<Experiment>;
  /** What it offers to ask. */
  readonly Cards: ComponentType<CardsProps>;
  /** What came of a question of this page. */
  readonly Answer: ComponentType<{ readonly state: ExperimentState }>;
  /** Stands for the answer where what is trained is the question of another page. */
  readonly elsewhere: ReactNode;
  readonly answers: (experiment: Experiment) => boolean;
}

/** A question that is answered by training many variants: asked at the left, answered at the right. */
export function QuestionPage({ title, codec, Cards, Answer, elsewhere, answers }: Props) {
  const [asked, change] = usePageUrl(codec);
  const state = useExperimentNow();
  const tasks = useTasksOf(asked.base);
  const plan = useMemo(() => planned(asked), [asked]);
  const { experiment } = state;
  return (
    <main className={classes.page} tabIndex={-1} aria-label={title}>
      <Cards asked={asked} change={change} />
      <div className={classes.ask}>
        <AskPanel experiment={asked} tasks={tasks} change={change} />
        <SizePanel experiment={asked} change={change} />
        <BasePanel experiment={asked} tasks={tasks} change={change} />
      </div>
      <div className={classes.answer}>
        <section className={classes.lead} aria-label={text('compare.answer.title')}>
          <h2 className={classes.question}>{questionWords(asked, tasks)}</h2>
          <RunPanel asked={asked} planned={plan} state={state} actions={experimentActions} />
        </section>
        {experiment === null ? <p className={classes.empty}>{text('compare.answer.nothing')}</p> : null}
        {experiment !== null && !answers(experiment) ? <p className={classes.other}>{elsewhere}</p> : null}
        {experiment !== null && answers(experiment) ? (
          <>
            {isSame(experiment, asked) ? null : (
              <OtherQuestion experiment={experiment} onBack={() => change(() => experiment)} />
            )}
            <Answer state={state} />
          </>
        ) : null}
      </div>
    </main>
  );
}

/** Says that the answer is of a question that is not the one asked. */
function OtherQuestion(props: { readonly experiment: Experiment; readonly onBack: () => void }) {
  const { experiment, onBack } = props;
  const question = questionWords(experiment, useTasksOf(experiment.base));
  return (
    <p className={classes.other}>
      {text('compare.answer.other', { question })}{' '}
      <Button size="compact-xs" variant="default" onClick={onBack}>
        {text('compare.answer.back')}
      </Button>
    </p>
  );
}
