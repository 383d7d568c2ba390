import { useCallback, useMemo } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import { type ComparedKind, startQuestion } from '../../core/experiment/start-question';
import { baseOf, planned } from '../../core/experiment/variants';
import { isSame } from '../../core/is-same';
import { experimentActions } from '../store/experiment/experiment-actions';
import { usePageUrl } from '../store/page-url';
import { text } from '../text/text';
import { AskPanel } from './ask/AskPanel';
import { BasePanel } from './ask/BasePanel';
import { KindCards } from './ask/KindCards';
import { SizePanel } from './ask/SizePanel';
import classes from './compare.module.css';
import { compareCodec } from './compare-url';
import { questionWords } from './question-words';
import { ResultsView } from './results/ResultsView';
import { RunPanel } from './run/RunPanel';
import { useExperimentNow } from './use-results';
import { useTasksOf } from './use-tasks';

/** A question that is answered by training many variants: asked at the left, answered at the right. */
export function ComparePage() {
  const [asked, change] = usePageUrl(compareCodec);
  const state = useExperimentNow();
  const tasks = useTasksOf(asked.base);
  const plan = useMemo(() => planned(asked), [asked]);
  const choose = useCallback((kind: ComparedKind) => change((before) => withKind(before, kind)), [change]);
  const isOther = state.experiment !== null && !isSame(state.experiment, asked);
  return (
    <main className={classes.page} tabIndex={-1} aria-label={text('compare.title')}>
      <KindCards kind={asked.question.kind} onChoose={choose} />
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
        <ResultsView
          state={state}
          isOther={isOther}
          onBack={() => state.experiment !== null && change(() => state.experiment!)}
        />
      </div>
    </main>
  );
}

function withKind({ base, question }: Experiment, kind: ComparedKind): Experiment {
  if (question.kind === kind) return { base, question };
  const next = baseOf(base, kind);
  return { base: next, question: startQuestion(kind, next) };
}
