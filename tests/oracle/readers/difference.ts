/** Numbers, or rows of them; null stands for a number that is not finite. */
export type Numbers = ArrayLike<number | null | ArrayLike<number | null>>;

/**
 * The largest difference in a row over the largest number expected in that row, in the worst row. Both sides are
 * float64, and the files keep ten digits.
 *
 * @param least - what the largest number counts as where it is smaller: the size of the terms whose sum may cancel
 */
export function relativeDifference(actual: Numbers, expected: Numbers, least = 0): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  const rows = Array.from(expected);
  if (rows.some((row) => typeof row === 'object' && row !== null)) {
    return Math.max(...rows.map((row, i) => relativeDifference(actual[i] as Numbers, row as Numbers, least)));
  }
  let difference = 0;
  let size = least;
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs((actual[i] as number) - (expected[i] as number)));
    size = Math.max(size, Math.abs(expected[i] as number));
  }
  return difference === 0 ? 0 : difference / size;
}

/** The largest entry, by size: what `least` is for a sum of these rows. */
export function largestEntry(rows: readonly (readonly number[])[]): number {
  return Math.max(...rows.flat().map(Math.abs));
}
