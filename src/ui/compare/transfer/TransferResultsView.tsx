import { useState } from 'react';
import { Panel } from '../../parts/Panel';
import type { ExperimentState } from '../../store/experiment/experiment-store';
import { text } from '../../text/text';
import { PlotPanel } from '../plots/PlotPanel';
import { curvePictures, forgettingPictures } from '../plots/transfer-pictures';
import type { Results } from '../results';
import { answerWords } from '../results/answer';
import classes from '../results/results.module.css';
import { SaveMenu } from '../results/SaveMenu';
import { useResults } from '../use-results';
import { TransferTable } from './TransferTable';
import { UntaughtPanel } from './UntaughtPanel';

/** What came of a question about a new task: the answer in words, the curves, the scores, what the old tasks lose. */
export function TransferResultsView({ state }: { readonly state: ExperimentState }) {
  const results = useResults(state, 'now');
  return results === null ? null : <Answered results={results} state={state} />;
}

function Answered({ results, state }: { readonly results: Results; readonly state: ExperimentState }) {
  const [selected, setSelected] = useState<string | null>(null);
  const words = answerWords(results);
  const forgetting = forgettingPictures(results);
  const shared = { results, selected, onSelect: setSelected };
  return (
    <>
      <p className={classes.answer}>{words === '' ? text('compare.answer.soon') : words}</p>
      <PlotPanel {...shared} pictures={curvePictures(results)} />
      <Panel
        title={text('transfer.table.title')}
        className={classes.panel ?? ''}
        aside={<SaveMenu results={results} hidden={[]} backend={state.backend} answer={words} />}
      >
        <TransferTable {...shared} />
      </Panel>
      <UntaughtPanel {...shared} />
      {forgetting.length === 0 ? null : (
        <PlotPanel {...shared} title={text('transfer.forgetting')} pictures={forgetting} />
      )}
    </>
  );
}
