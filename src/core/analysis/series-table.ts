import { csvText } from '../csv-text';
import { type Bundle, ofRun, type Series } from './series';

export interface Column {
  readonly name: string;
  readonly series: Series;
}

/** Several series side by side: a row for every step that one of them has. */
export interface SeriesTable {
  readonly steps: readonly number[];
  /** [column][row]; null where the series has no point at that step. */
  readonly values: readonly (readonly (number | null)[])[];
}

export function sideBySide(columns: readonly Column[]): SeriesTable {
  const steps = [...new Set(columns.flatMap(({ series }) => series.steps))].sort((a, b) => a - b);
  const values = columns.map(({ series }) => {
    let next = 0;
    return steps.map((step) => {
      if (series.steps[next] !== step) return null;
      next++;
      return series.values[next - 1]!;
    });
  });
  return { steps, values };
}

/**
 * The same as CSV: the step, then `times` (such as the epoch, each given the steps), then a column a series, all
 * with a heading; numbers in full. A heading that a spreadsheet would take for a formula is quoted.
 */
export function csvOf(
  columns: readonly Column[],
  times: Readonly<Record<string, (steps: readonly number[]) => readonly number[]>>,
): string {
  const { steps, values } = sideBySide(columns);
  const timeColumns = Object.values(times).map((time) => time(steps));
  const fields = ['step', ...Object.keys(times), ...columns.map(({ name }) => name)];
  const data = steps.map((step, row) => [
    step,
    ...timeColumns.map((time) => time[row]!),
    ...values.map((column) => column[row]!),
  ]);
  return csvText([fields, ...data]);
}

/** A column of several runs. */
export interface RunsColumn {
  readonly name: string;
  readonly bundle: Bundle;
}

/** The same of several runs: a row for every step and run, which is told by its seed. */
export function csvOfRuns(
  columns: readonly RunsColumn[],
  seeds: readonly number[],
  times: Readonly<Record<string, (steps: readonly number[]) => readonly number[]>>,
): string {
  const byRun = seeds.map((_, run) =>
    sideBySide(columns.map(({ name, bundle }) => ({ name, series: ofRun(bundle, run) }))),
  );
  const steps = [...new Set(byRun.flatMap((table) => table.steps))].sort((a, b) => a - b);
  const timeColumns = Object.values(times).map((time) => time(steps));
  const next = seeds.map(() => 0);
  const data = steps.flatMap((step, row) =>
    seeds.flatMap((seed, run) => {
      const { steps: own, values } = byRun[run]!;
      const place = next[run]!;
      if (own[place] !== step) return [];
      next[run] = place + 1;
      return [
        [step, seed, ...timeColumns.map((time) => time[row]!), ...values.map((column) => column[place]!)],
      ];
    }),
  );
  const fields = ['step', 'seed', ...Object.keys(times), ...columns.map(({ name }) => name)];
  return csvText([fields, ...data]);
}
