import type { History } from '../../../core/analysis/history';
import { ofRun } from '../../../core/analysis/series';
import { csvOf, csvOfRuns, type RunRows } from '../../../core/analysis/series-table';
import type { KeptRun } from '../../../core/kept/kept-run';
import { grammar } from '../../text/language';
import { text } from '../../text/text';
import type { Chart } from '../model/chart';
import { type PinnedColumn, timeIn } from '../model/pinned';

/** What a table says of the run besides its curves. */
export interface CsvRun {
  readonly history: History;
  readonly stepsPerEpoch: number;
  /** [run] */
  readonly seeds: readonly number[];
  readonly spotlight: number;
}

/**
 * All that is kept of the charts' curves as CSV: of one run a row for each step; of several, or with pinned runs beside
 * it, a row for each step and run.
 */
export function csvOfCharts(charts: readonly Chart[], run: CsvRun): string {
  const columns = charts.flatMap((chart) =>
    chart.columns().map(({ name, series, bundle }) => ({
      series,
      bundle,
      name: grammar().clauses([chart.title, chart.measure, name].filter((part) => part !== '')),
    })),
  );
  const times = timesOf(run.history, run.stepsPerEpoch);
  const hasRuns = columns.some(({ bundle }) => bundle.runs.length > 1);
  const pinned = pinnedRows(charts);
  if (!hasRuns && pinned.length === 0) return csvOf(columns, times);
  // What is told of the run in the spotlight alone stands beside its seed.
  const labels = hasRuns ? run.seeds : [run.seeds[run.spotlight] ?? ''];
  const own = labels.map((label, place): RunRows => {
    return { label, times, series: columns.map(({ bundle }) => ofRun(bundle, place)) };
  });
  return csvOfRuns(
    columns.map(({ name }) => name),
    [...own, ...pinned],
  );
}

/** The time columns of a table, each worked out from the steps. */
export function timesOf(history: History, stepsPerEpoch: number): RunRows['times'] {
  return {
    [text('charts.unit.epoch')]: (steps) => steps.map((step) => step / stepsPerEpoch),
    [text('charts.unit.second')]: (steps) =>
      history.elapsedAt(steps).map((milliseconds) => milliseconds / 1000),
  };
}

/** Pinned runs by their names: the middle of several seeds, then both edges of their middle half. */
function pinnedRows(charts: readonly Chart[]): RunRows[] {
  /** [column]: what pinned runs have of it; smoothed curves are those of this run alone. */
  const columns = charts.flatMap((chart) => {
    const found = chart.pinned();
    return chart.columns().map(({ name }) => found.filter((each) => each.name === name));
  });
  const runs = new Map(columns.flat().map(({ pinned }) => [pinned.run.id, pinned.run]));
  return [...runs.values()].flatMap((run) => rowsOf(run, columns));
}

function rowsOf(run: KeptRun, columns: readonly (readonly PinnedColumn[])[]): RunRows[] {
  const own = columns.map((found) => found.find(({ pinned }) => pinned.run.id === run.id));
  const times = {
    [text('charts.unit.epoch')]: timeIn(run, 'epoch'),
    [text('charts.unit.second')]: timeIn(run, 'second'),
  };
  const rows = (
    label: string,
    valuesOf: (column: PinnedColumn) => readonly number[] | undefined,
  ): RunRows => ({
    label,
    times,
    series: own.map((column) => {
      const values = column && valuesOf(column);
      return values === undefined ? null : { steps: column!.series.steps, values };
    }),
  });
  const { name } = run;
  const middle = rows(name, ({ series }) => series.values);
  if (own.every((column) => (column?.band ?? null) === null)) return [middle];
  return [
    middle,
    rows(text('charts.table.low', { name }), ({ band }) => band?.low),
    rows(text('charts.table.high', { name }), ({ band }) => band?.high),
  ];
}
