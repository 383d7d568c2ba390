import { type PairedGain, pairedGain } from '../analysis/paired-gain';
import { meanOf } from '../analysis/statistics';
import type { AffinityMatrix } from './affinities';

/** Tasks shared out in networks, with what the pairs say of it. */
export interface Grouping {
  /** [task]: its network, counted from 0 in the order of their first tasks. */
  readonly networks: readonly number[];
  /** The mean over the tasks of what their partners do to them, of each run; 0 of a task that is alone. */
  readonly estimate: PairedGain;
}

/** Partitions of more tasks are too many: 8 have 4,140. */
export const mostGrouped = 8;

/** Estimates that differ by less are even. */
const evenly = 1e-9;

/**
 * The best groupings of tasks in at most so many networks, by exhaustive search over all partitions, the best first. A
 * grouping's estimate is the mean over the tasks of the mean over a task's partners in its group of the pairwise gain,
 *
 *     E = 1/T sum_t 1 / (|g(t)| - 1) sum_{u in g(t), u != t} A_{t, u},  0 for a group of one.
 *
 * T: tasks; g(t): the group of task t; A [of][by]: the pairwise gains. Even ones come in the order of fewer networks, then of
 * the networks of the first tasks. A partition that puts two tasks together of which nothing is known is passed over.
 *
 * @param most how many networks there may be, >= 1.
 * @param count how many groupings are wanted.
 * @throws RangeError for fewer than 2 or more than 8 tasks.
 *
 * Source: Standley et al. (2020), arXiv 1905.07553, "higher-order approximation": the performance of three and
 * more tasks is predicted from their pairs by averaging; likewise Fifty et al. (2021), arXiv 2109.04617.
 * Departures: every task is in one network, where the papers let networks overlap under a budget; so all partitions are
 * looked at, and no branch and bound is needed.
 */
export function bestGroupings(gains: AffinityMatrix, most: number, count: number): Grouping[] {
  const tasks = gains.length;
  if (tasks < 2 || tasks > mostGrouped) {
    throw new RangeError(`tasks must be 2 to ${mostGrouped}; got ${tasks}`);
  }
  const rated = partitions(tasks, most).flatMap((networks) => {
    const estimate = estimateOf(networks, (of, by) => gains[of]![by]?.mean ?? Number.NaN);
    return Number.isNaN(estimate) ? [] : [{ networks, estimate }];
  });
  const sizeOf = (networks: readonly number[]) => Math.max(...networks);
  rated.sort((a, b) => {
    const better = b.estimate - a.estimate;
    return Math.abs(better) > evenly ? better : sizeOf(a.networks) - sizeOf(b.networks);
  });
  const runs = Math.max(0, ...gains.flat().map((cell) => cell?.gains.length ?? 0));
  return rated.slice(0, count).map(({ networks }) => ({
    networks,
    estimate: pairedGain(
      Array.from({ length: runs }, (_, run) =>
        estimateOf(networks, (of, by) => gains[of]![by]?.gains[run] ?? Number.NaN),
      ),
    ),
  }));
}

function estimateOf(networks: readonly number[], gain: (of: number, by: number) => number): number {
  return meanOf(
    networks.map((network, of) => {
      const partners = networks.flatMap((other, by) => (other === network && by !== of ? [by] : []));
      return partners.length === 0 ? 0 : meanOf(partners.map((by) => gain(of, by)));
    }),
  );
}

/**
 * All partitions of so many tasks in at most `most` groups, [task]: its group, each group's number one more than all before
 * it (restricted growth strings); in lexicographic order.
 */
export function partitions(tasks: number, most: number): number[][] {
  if (tasks === 1) return [[0]];
  return partitions(tasks - 1, most).flatMap((before) => {
    const next = Math.max(...before) + 1;
    const groups = Array.from({ length: Math.min(most, next + 1) }, (_, group) => group);
    return groups.map((group) => [...before, group]);
  });
}
