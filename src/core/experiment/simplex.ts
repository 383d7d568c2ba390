import { taskFields } from '../config/task-fields';

/** A loss weight of 0 leaves the task out, untrained: this is as little as a task can count and still be learnt. */
const least = taskFields.weight.min;

/**
 * Shares of T tasks, evenly over the simplex of all that add up to 1, from the first task to the last:
 *
 *     s_t = e / T + (1 - e) k_t / H,  k_t = 0 .. H,  sum_t k_t = H
 *
 * H: as many divisions as give `most` points at most: all of them for two tasks, 15 of 16 and 55 of 64 for three. e is the
 * least loss weight, so that T s_t, whose mean is 1, is e at the corners and not 0: a task that is left out is not trained
 * and has no place on a front. What a task comes to alone is the single-task baseline's to say.
 *
 * Source: Das and Dennis (1998), "Normal-boundary intersection", SIAM Journal on Optimization 8, for the lattice.
 */
export function simplex(tasks: number, most: number): readonly (readonly number[])[] {
  if (tasks === 1) return [[1]];
  let divisions = 1;
  while (countOf(tasks, divisions + 1) <= most) divisions++;
  return parts(tasks, divisions).map((counts) =>
    counts.map((count) => least / tasks + ((1 - least) * count) / divisions),
  );
}

/** Lists of `tasks` whole numbers that add up to `divisions`. */
function countOf(tasks: number, divisions: number): number {
  let count = 1;
  for (let i = 1; i < tasks; i++) count = (count * (divisions + i)) / i;
  return count;
}

/** All lists of `length` whole numbers that add up to `sum`; the first number falls. */
function parts(length: number, sum: number): number[][] {
  if (length === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    parts(length - 1, first).map((rest) => [sum - first, ...rest]),
  ).flat();
}
