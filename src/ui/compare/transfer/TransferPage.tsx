import { useMemo } from 'react';
import { planned } from '../../../core/experiment/variants';
import { isSame } from '../../../core/is-same';
import { experimentActions } from '../../store/experiment/experiment-actions';
import { usePageUrl } from '../../store/page-url';
import { text } from '../../text/text';
import { AskPanel } from '../ask/AskPanel';
import { BasePanel } from '../ask/BasePanel';
import { SizePanel } from '../ask/SizePanel';
import classes from '../compare.module.css';
import { questionWords } from '../question-words';
import { RunPanel } from '../run/RunPanel';
import { useExperimentNow } from '../use-results';
import { useTasksOf } from '../use-tasks';
import { PresetCards } from './PresetCards';
import { TransferResultsView } from './TransferResultsView';
import { transferCodec } from './transfer-url';

/** What a trunk that some tasks have trained is worth to a new one: asked at the left, answered at the right. */
export function TransferPage() {
  const [asked, change] = usePageUrl(transferCodec);
  const state = useExperimentNow();
  const tasks = useTasksOf(asked.base);
  const plan = useMemo(() => planned(asked), [asked]);
  const isOther = state.experiment !== null && !isSame(state.experiment, asked);
  return (
    <main className={classes.page} tabIndex={-1} aria-label={text('transfer.title')}>
      <PresetCards asked={asked} onChoose={(experiment) => change(() => experiment)} />
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
        <TransferResultsView
          state={state}
          isOther={isOther}
          onBack={() => state.experiment !== null && change(() => state.experiment!)}
        />
      </div>
    </main>
  );
}
