import Papa from 'papaparse';
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
  // Only the heading can hold a formula; a negative number must stay a number.
  const heading = Papa.unparse([fields], { escapeFormulae: true });
  return `${heading}\r\n${Papa.unparse(data)}`;
}
