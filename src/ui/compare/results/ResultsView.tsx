import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Reading } from '../../../core/experiment/reading';
import { Panel } from '../../parts/Panel';
import type { ExperimentState } from '../../store/experiment/experiment-store';
import { text } from '../../text/text';
import { PlotPanel } from '../plots/PlotPanel';
import type { Results } from '../results';
import { useResults } from '../use-results';
import { answerWords } from './answer';
import { ColumnsMenu } from './ColumnsMenu';
import { GroupingsPanel } from './GroupingsPanel';
import { PairsPanel } from './PairsPanel';
import { hiddenAtFirst, ResultsTable } from './ResultsTable';
import classes from './results.module.css';
import { SaveMenu } from './SaveMenu';

/** What came of the experiment that is trained or was: the answer in words, a table, a picture. */
export function ResultsView({ state }: { readonly state: ExperimentState }) {
  const [reading, setReading] = useState<Reading>('best');
  const results = useResults(state, reading);
  return results === null ? null : (
    <Answered results={results} state={state} reading={reading} onRead={setReading} />
  );
}

function Answered(props: {
  readonly results: Results;
  readonly state: ExperimentState;
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
}) {
  const { results, state, reading } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const [hidden, setHidden] = useState<readonly string[] | null>(null);
  const unseen =
    hidden ?? results.table.columns.flatMap(({ key, kind }) => (hiddenAtFirst.includes(kind) ? [key] : []));
  const words = answerWords(results);
  const hasBest = results.experiment.base.validationShare > 0;
  // A table answers a choice; the others are answered by a picture.
  const isPictured = results.experiment.question.kind !== 'choices';
  const picture = <PlotPanel results={results} selected={selected} onSelect={setSelected} />;
  return (
    <>
      <p className={classes.answer}>{words === '' ? text('compare.answer.soon') : words}</p>
      {isPictured ? picture : null}
      <GroupingsPanel results={results} />
      <Panel
        title={text('compare.table.title')}
        className={classes.panel ?? ''}
        aside={
          <span className={classes.tools}>
            {hasBest ? (
              <SegmentedControl
                size="xs"
                aria-label={text('compare.table.reading')}
                data={(['best', 'now'] as const).map((value) => ({
                  value,
                  label: text(`compare.table.${value}`),
                }))}
                value={reading}
                onChange={(next) => props.onRead(next as Reading)}
              />
            ) : null}
            <ColumnsMenu results={results} hidden={unseen} onHide={setHidden} />
            <SaveMenu results={results} hidden={unseen} backend={state.backend} answer={words} />
          </span>
        }
      >
        <ResultsTable
          results={results}
          title={text('compare.table.title')}
          hidden={unseen}
          selected={selected}
          onSelect={setSelected}
        />
        <p className={classes.note}>{text('compare.table.note')}</p>
      </Panel>
      <PairsPanel results={results} hidden={unseen} selected={selected} onSelect={setSelected} />
      {isPictured ? null : picture}
    </>
  );
}
