import { memo } from 'react';
import type { TaskKind } from '../../core/config/schema';
import type { TermId } from '../../core/terms';
import { Figure } from '../parts/Figure';
import { useCalm, useFinding } from '../store/useCalm';
import { useJudgedBy } from '../store/useJudgedBy';
import { aboutTerm } from '../term/Term';
import { tip } from '../term/tip';
import { text } from '../text/text';
import classes from './maps.module.css';
import { type MetricRow, metricRows, type RowId } from './metric-rows';
import { metricTerms } from './metric-terms';
import { useGain } from './useGain';

/** How a task does on the test rows, beside how it does alone. */
export const MetricRows = memo(function MetricRows(props: {
  readonly task: number;
  readonly kind: TaskKind;
}) {
  const { task, kind } = props;
  const evaluation = useFinding((finding) => finding.evaluation);
  const hasBaseline = useCalm((state) => state.config.baseline);
  const gain = useGain(task);
  const metric = useJudgedBy()[task]?.id;
  const shared = evaluation?.shared[task] ?? null;
  const baseline = evaluation?.baseline[task] ?? (hasBaseline ? nothingYet : null);
  return (
    <dl className={classes.rows}>
      {metricRows({ kind, shared, baseline, gain, ...(metric && { metric }) }).map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </dl>
  );
});

const nothingYet = { loss: Number.NaN, metrics: [], confusion: [] };

function Row({ row }: { readonly row: MetricRow }) {
  return (
    <div className={classes.row}>
      <RowName id={row.id} />
      <RowValue value={row.value} tone={row.tone} />
    </div>
  );
}

const rowTerms: Readonly<Record<RowId, TermId>> = {
  ...metricTerms,
  alone: 'baseline',
  gain: 'transfer',
  loss: 'loss',
};

// Numbers change several times a second, their names and tooltips never.
const RowName = memo(function RowName({ id }: Pick<MetricRow, 'id'>) {
  return (
    <dt {...tip(text(`diagram.outputs.hint.${id}`))} {...aboutTerm(rowTerms[id])}>
      {text(`diagram.outputs.row.${id}`)}
    </dt>
  );
});

const RowValue = memo(function RowValue(props: {
  readonly value: string;
  readonly tone: MetricRow['tone'] | undefined;
}) {
  const { value, tone } = props;
  return (
    <dd data-tone={tone}>
      <Figure value={`${value} ${tone}`}>
        {value}
        {tone === undefined ? null : (
          <span className={classes.word}> {text(`diagram.outputs.tone.${tone}`)}</span>
        )}
      </Figure>
    </dd>
  );
});
