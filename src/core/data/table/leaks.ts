import type { ColumnRole } from './roles';
import { factsOf } from './statistics';
import type { Column, Table } from './table';

/** A feature that nearly gives a task's answers away. */
export interface Leak {
  readonly feature: string;
  readonly task: string;
  /** By its values, or by where it is missing. */
  readonly by: 'values' | 'missing';
}

// As much as two copies of one column with a slip here and there.
const nearlyAll = 0.999;

// Of fewer rows, chance orders some feature like a task.
const leastRows = 20;
const comparedRows = 5000;

/**
 * The features that nearly determine a task: a rank correlation over 0.999 of two numeric columns, or an agreement
 * over 0.999 of the rows, where each value of the feature (or each side of one threshold) says the most frequent
 * answer among its rows; or an agreement as good of the cells that are missing. On the first 5,000 rows.
 */
export function possibleLeaks(table: Table, roles: readonly ColumnRole[]): readonly Leak[] {
  if (table.rows < leastRows) return [];
  const rows = Math.min(table.rows, comparedRows);
  const withRole = (...wanted: readonly ColumnRole['role'][]) =>
    table.columns.filter((_, index) => wanted.includes(roles[index]!.role));
  const features = withRole('numeric', 'categorical');
  return withRole('task').flatMap((task) =>
    features.flatMap((feature): Leak[] => {
      const by = leakBetween(feature, task, rows);
      return by ? [{ feature: feature.name, task: task.name, by }] : [];
    }),
  );
}

function leakBetween(feature: Column, task: Column, rows: number): Leak['by'] | null {
  const both = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => feature.codes[row]! >= 0 && task.codes[row]! >= 0,
  );
  if (both.length >= leastRows && tells(feature, task, both)) return 'values';
  return tellsByAbsence(feature, task, rows) ? 'missing' : null;
}

function tells(feature: Column, task: Column, rows: readonly number[]): boolean {
  if (factsOf(feature).isNumeric && factsOf(task).isNumeric && factsOf(feature).distinct > 2) {
    if (Math.abs(rankCorrelation(feature, task, rows)) > nearlyAll) return true;
  }
  if (factsOf(task).distinct * 2 > rows.length) return false;
  const groups = factsOf(feature).distinct;
  // Values that hardly come again agree with anything.
  if (groups * 5 <= rows.length && agreement(feature.codes, groups, task, rows) > nearlyAll) return true;
  return factsOf(feature).isNumeric && factsOf(task).distinct === 2 && splitsAt(feature, task, rows);
}

/** The share of rows whose answer is the most frequent of their group, as long as not all have one answer. */
function agreement(
  groupOf: ArrayLike<number>,
  groups: number,
  task: Column,
  rows: readonly number[],
): number {
  const answers = task.values.length;
  const counts = new Uint32Array(groups * answers);
  const totals = new Uint32Array(answers);
  for (const row of rows) {
    counts[groupOf[row]! * answers + task.codes[row]!]!++;
    totals[task.codes[row]!]!++;
  }
  // One answer for nearly all is agreed with by any feature.
  if (Math.max(...totals) > 0.99 * rows.length) return 0;
  let agreed = 0;
  for (let group = 0; group < groups; group++) {
    let most = 0;
    for (let answer = 0; answer < answers; answer++) most = Math.max(most, counts[group * answers + answer]!);
    agreed += most;
  }
  return agreed / rows.length;
}

/** Whether one threshold parts the two answers, but for one row in a thousand. */
function splitsAt(feature: Column, task: Column, rows: readonly number[]): boolean {
  const sorted = [...rows].sort((a, b) => numberAt(feature, a) - numberAt(feature, b));
  const total = sorted.reduce((sum, row) => sum + (task.codes[row] === 0 ? 1 : 0), 0);
  if (Math.min(total, rows.length - total) < 0.01 * rows.length) return false;
  let below = 0;
  for (const [at, row] of sorted.entries()) {
    const isCut = at > 0 && numberAt(feature, row) !== numberAt(feature, sorted[at - 1]!);
    // Rows right of the cut that are 0, and rows left of it that are not; or the other way round.
    const wrong = at - below + (total - below);
    if (isCut && Math.min(wrong, rows.length - wrong) < (1 - nearlyAll) * rows.length) return true;
    if (task.codes[row] === 0) below++;
  }
  return false;
}

function tellsByAbsence(feature: Column, task: Column, rows: number): boolean {
  if (factsOf(feature).missing === 0 || factsOf(task).distinct > 10) return false;
  const there = Array.from({ length: rows }, (_, row) => row).filter((row) => task.codes[row]! >= 0);
  const absent = Uint8Array.from(feature.codes.slice(0, rows), (code) => (code < 0 ? 1 : 0));
  return there.length >= leastRows && agreement(absent, 2, task, there) > nearlyAll;
}

/** Spearman's: the correlation of the ranks, ties with their mean rank. */
function rankCorrelation(a: Column, b: Column, rows: readonly number[]): number {
  const [x, y] = [ranksOf(a, rows), ranksOf(b, rows)];
  const mean = (rows.length - 1) / 2;
  let [both, ofX, ofY] = [0, 0, 0];
  for (const at of rows.keys()) {
    const [dx, dy] = [x[at]! - mean, y[at]! - mean];
    both += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  return ofX === 0 || ofY === 0 ? 0 : both / Math.sqrt(ofX * ofY);
}

function ranksOf(column: Column, rows: readonly number[]): Float64Array {
  const order = [...rows.keys()].sort((i, j) => numberAt(column, rows[i]!) - numberAt(column, rows[j]!));
  const ranks = new Float64Array(rows.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && numberAt(column, rows[order[to]!]!) === numberAt(column, rows[order[from]!]!))
      to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

function numberAt({ codes, numbers }: Column, row: number): number {
  return numbers[codes[row]!]!;
}
