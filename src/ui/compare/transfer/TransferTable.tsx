import type { Entry } from '../../../core/experiment/table';
import type { TransferCurves } from '../../../core/experiment/transfer/curves';
import { type TransferWay, transferWays } from '../../../core/experiment/transfer/transfer';
import type { Metric } from '../../../core/tasks/kind';
import { metricWriter } from '../../runs/run-rows';
import { countText, noNumber } from '../../text/numbers';
import { say, text } from '../../text/text';
import type { Results } from '../results';
import { withReach } from '../results/cell-words';
import classes from '../results/results.module.css';
import { stateWords } from '../results/row-state';
import own from './transfer.module.css';
import { meanLost, summaryOf, type TransferResults, transferOf } from './transfer-results';

interface Props {
  readonly results: Results;
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}

/** The new task's score, a row a number of labels and a column a way, and what the old tasks lose. */
export function TransferTable({ results, selected, onSelect }: Props) {
  const found = transferOf(results)!;
  const { curves } = found;
  const task = results.tasks[found.task] ?? '';
  const title = text('transfer.table.title');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={text('compare.table.region', { title })}>
        <table className={`${classes.table} ${own.table}`}>
          <thead>
            <tr>
              <th scope="col">{text('transfer.table.labels')}</th>
              {transferWays.map((way) => (
                <th key={way} scope="col" title={text(`transfer.hints.${way}`)}>
                  {text(`transfer.ways.${way}`)}
                </th>
              ))}
              <th scope="col" title={text('transfer.table.oldHint')}>
                {text('transfer.table.old')}
              </th>
            </tr>
          </thead>
          <tbody>
            {curves === null ? null : <UntrainedRow curves={curves} />}
            {found.labels.map((labels) => (
              <tr key={labels ?? 'all'} className={classes.line}>
                <th scope="row">{rowName(found, labels)}</th>
                {transferWays.map((way) => (
                  <WayCell
                    key={way}
                    found={found}
                    way={way}
                    labels={labels}
                    isSelected={found.entryOf(way, labels)?.variant.link === selected}
                    onSelect={onSelect}
                  />
                ))}
                <td>{lostText(found, labels)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {curves === null ? null : (
        <p className={classes.note}>
          {text('transfer.table.note', { task, metric: say(curves.metric.title) })}
        </p>
      )}
    </>
  );
}

/** What there is without a label: the way is the same for all, no head was trained. */
function UntrainedRow({ curves }: { readonly curves: TransferCurves }) {
  return (
    <tr className={classes.line}>
      <th scope="row">{text('transfer.table.none')}</th>
      {transferWays.map((way) => (
        <td key={way} className={own.state}>
          {meanText(curves.metric, curves.untrained[way]) ?? noNumber}
        </td>
      ))}
      <td>{noNumber}</td>
    </tr>
  );
}

/** A mean of scores with how far its interval reaches, as the metric is written; null where there is none. */
function meanText(metric: Metric, scores: readonly number[]): string | null {
  const { mean, high } = summaryOf(scores);
  if (Number.isNaN(mean)) return null;
  const write = metricWriter(metric);
  const sign = metric.lowerIsBetter ? -1 : 1;
  return withReach({ mean: write(sign * mean), reach: high > mean ? write(high - mean) : '' });
}

function rowName({ curves }: TransferResults, labels: number | null): string {
  if (labels !== null) return countText(labels);
  const point = curves?.asked.indexOf(null) ?? -1;
  return point < 0 ? text('transfer.allUnknown') : text('transfer.all', { count: curves!.labels[point]! });
}

function WayCell(props: {
  readonly found: TransferResults;
  readonly way: TransferWay;
  readonly labels: number | null;
  readonly isSelected: boolean;
  readonly onSelect: (link: string | null) => void;
}) {
  const { found, way, labels, isSelected, onSelect } = props;
  const entry = found.entryOf(way, labels);
  if (entry === undefined) return <td>{noNumber}</td>;
  const score = scoreText(found, way, labels);
  const state = stateWords(entry);
  return (
    <td>
      {score === null ? null : (
        <button
          type="button"
          className={classes.name}
          aria-pressed={isSelected}
          onClick={() => onSelect(isSelected ? null : entry.variant.link)}
        >
          {score}
        </button>
      )}
      {state === '' ? null : (
        <span className={own.state} data-bad={isBad(entry) || undefined} title={state}>
          {state}
        </span>
      )}
    </td>
  );
}

/** Null before there is one. */
function scoreText({ curves }: TransferResults, way: TransferWay, labels: number | null): string | null {
  const point = curves?.asked.indexOf(labels) ?? -1;
  if (point < 0) return null;
  return meanText(
    curves!.metric,
    curves!.scores[way].map((run) => run[point]!),
  );
}

function lostText({ curves }: TransferResults, labels: number | null): string {
  const point = curves?.asked.indexOf(labels) ?? -1;
  if (point < 0) return noNumber;
  const { mean, high } = summaryOf(meanLost(curves!, point));
  if (Number.isNaN(mean)) return noNumber;
  const write = metricWriter(curves!.metric);
  return withReach({ mean: write(mean), reach: high > mean ? write(high - mean) : '' });
}

function isBad({ state }: Entry): boolean {
  return state.kind === 'refused' || (state.kind === 'done' && state.result.ended.length > 0);
}
