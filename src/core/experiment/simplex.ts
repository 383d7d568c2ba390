/**
 * Points all over the inside of a simplex, in order: the middles of the cells of an even lattice, at most `most` of them.
 *
 * (n_1 + 1/T, ..., n_T + 1/T) / m for all whole numbers n_t >= 0 with sum m - 1; m as large as `most` allows.
 *
 * Of two tasks there are m of them, of three m (m + 1) / 2. None has a weight of 0, which would leave a task out.
 */
export function simplex(tasks: number, most: number): readonly (readonly number[])[] {
  let cells = 1;
  while (countOf(tasks, cells + 1) <= most) cells++;
  return parts(tasks, cells - 1).map((counts) => counts.map((count) => (count + 1 / tasks) / cells));
}

/** Lists of `tasks` whole numbers that add up to cells - 1. */
function countOf(tasks: number, cells: number): number {
  let count = 1;
  for (let i = 1; i < tasks; i++) count = (count * (cells - 1 + i)) / i;
  return count;
}

/** All lists of `length` whole numbers that add up to `sum`; the first number falls. */
function parts(length: number, sum: number): number[][] {
  if (length === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    parts(length - 1, first).map((rest) => [sum - first, ...rest]),
  ).flat();
}
