import { csvText } from '../csv-text';
import type { Series } from './series';

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

/** What is written down of one run. */
export interface RunRows {
  /** What tells it from the others: its seed, or its name. */
  readonly label: number | string;
  /** In the order of the headings; null where it has no such series. */
  readonly series: readonly (Series | null)[];
  readonly times: Readonly<Record<string, (steps: readonly number[]) => readonly number[]>>;
}

/** The same of several runs, with these headings: a row for every step and run. */
export function csvOfRuns(headings: readonly string[], runs: readonly RunRows[]): string {
  const rows = runs.flatMap(({ label, series, times }, run) => {
    const columns = series.map((each) => ({ name: '', series: each ?? { steps: [], values: [] } }));
    const { steps, values } = sideBySide(columns);
    const timeColumns = Object.values(times).map((time) => time(steps));
    return steps.map((step, row) => ({
      step,
      run,
      cells: [step, label, ...timeColumns.map((time) => time[row]!), ...values.map((column) => column[row]!)],
    }));
  });
  const inOrder = rows.sort((a, b) => a.step - b.step || a.run - b.run).map(({ cells }) => cells);
  const fields = ['step', 'seed', ...Object.keys(runs[0]?.times ?? {}), ...headings];
  return csvText([fields, ...inOrder]);
}
