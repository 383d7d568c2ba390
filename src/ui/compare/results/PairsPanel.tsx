import { useMemo } from 'react';
import { Panel } from '../../parts/Panel';
import { text } from '../../text/text';
import type { Results } from '../results';
import { pairResults } from './pairs';
import { ResultsTable } from './ResultsTable';
import classes from './results.module.css';

/** What came of each pair of tasks: the numbers behind the matrix. */
export function PairsPanel(props: {
  readonly results: Results;
  readonly hidden: readonly string[];
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}) {
  const { results, ...rest } = props;
  const pairs = useMemo(() => pairResults(results), [results]);
  if (pairs === null) return null;
  const title = text('compare.pairs.title');
  return (
    <Panel title={title} className={classes.panel ?? ''}>
      <ResultsTable results={pairs} title={title} {...rest} />
      <p className={classes.note}>{text('compare.pairs.note')}</p>
    </Panel>
  );
}
