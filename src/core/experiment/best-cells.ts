import { holmOf, meanOf, pairedP } from '../analysis/statistics';

/** Which way is better. */
export type Better = 'more' | 'less';

const level = 0.05;

/**
 * [row]: whether a row is the best of its column or not distinguishable from it: the row with the best mean over the
 * seeds, and each whose differences from it, paired by seed, have p >= 0.05 in the two-sided t-test, by Holm's correction
 * for as many comparisons as there are other rows. So a tie looks like one; so does an experiment of too few seeds.
 *
 * `values` [row][run], null for a row without any. A row that lacks a value, such as one whose run diverged, is neither the
 * best nor as good. With one run nothing is said.
 */
export function bestOfSeeds(values: readonly (readonly number[] | null)[], better: Better): boolean[] {
  const whole = values.flatMap((runs, row) =>
    runs !== null && runs.length > 1 && runs.every(Number.isFinite) ? [row] : [],
  );
  const marks = values.map(() => false);
  if (whole.length === 0) return marks;
  const means = whole.map((row) => meanOf(values[row]!));
  const best = whole[means.indexOf(better === 'more' ? Math.max(...means) : Math.min(...means))]!;
  marks[best] = true;
  const others = whole.filter((row) => row !== best);
  const corrected = holmOf(
    others.map((row) => pairedP(values[row]!.map((value, run) => value - values[best]![run]!))),
  );
  others.forEach((row, i) => {
    marks[row] = corrected[i]! >= level;
  });
  return marks;
}

/** The same of numbers that are exact: the best and its equals. NaN for a row without one. */
export function bestOfExact(values: readonly number[], better: Better): boolean[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  return values.map((value) => value === best);
}
