import { type Interval, intervalOf, meanOf } from './statistics';

// Compromises between several objectives. Every objective is a cost: less is better. All in float64.

/** [objective] */
export type Costs = readonly number[];

/** Whether a is at least as good as b in every objective and better in one. */
export function dominates(a: Costs, b: Costs): boolean {
  return a.every((cost, i) => cost <= b[i]!) && a.some((cost, i) => cost < b[i]!);
}

/** [point]: whether no other one dominates it. Equal points do not dominate each other; one that is not finite is out. */
export function nonDominated(points: readonly Costs[]): boolean[] {
  const finite = points.filter((point) => point.every(Number.isFinite));
  return points.map(
    (point) => point.every(Number.isFinite) && !finite.some((other) => dominates(other, point)),
  );
}

/**
 * The hypervolume: how much of the space between some points and a reference is dominated by one of them, that is the
 * volume of the union of the boxes [p, r].
 *
 *     H = lambda( union_p { z : p_i <= z_i <= r_i for all i } )
 *
 * p [objective]: a point; r [objective]: the reference. In units of the product of the objectives, >= 0. A point that is not
 * better than the reference in every objective adds nothing, nor does one that is not finite. 0 of no points.
 *
 * Exact but for rounding, by slices along the last objective, each of them an area (a volume) in one objective less:
 * O(n^(d - 1) log n) for n points and d objectives.
 *
 * @throws RangeError where a point has another number of objectives than the reference, or there are none.
 *
 * Source: Zitzler and Thiele (1998), "Multiobjective optimization using evolutionary algorithms: a comparative case study",
 * PPSN V, for the measure; While, Hingston, Barone and Huband (2006), "A faster algorithm for calculating hypervolume", IEEE
 * Transactions on Evolutionary Computation 10, for the slices.
 */
export function hypervolume(points: readonly Costs[], reference: Costs): number {
  const objectives = reference.length;
  if (objectives < 1) throw new RangeError('reference must have an objective; got none');
  for (const { length } of points) {
    if (length !== objectives) throw new RangeError(`a point must have ${objectives} costs; got ${length}`);
  }
  const inside = points.filter((point) =>
    point.every((cost, i) => Number.isFinite(cost) && cost < reference[i]!),
  );
  return volume(inside, reference, objectives);
}

/** Of the first `objectives` of points that are all better than the reference. */
function volume(points: readonly Costs[], reference: Costs, objectives: number): number {
  if (points.length === 0) return 0;
  const last = objectives - 1;
  if (last === 0) return reference[0]! - Math.min(...points.map((point) => point[0]!));
  const sorted = [...points].sort((a, b) => a[last]! - b[last]!);
  let total = 0;
  sorted.forEach((point, i) => {
    const thickness = (sorted[i + 1]?.[last] ?? reference[last]!) - point[last]!;
    if (thickness > 0) total += thickness * volume(sorted.slice(0, i + 1), reference, last);
  });
  return total;
}

/** A number of each of several runs. */
export interface OfRuns {
  /** [run] */
  readonly values: readonly number[];
  readonly mean: number;
  /** 95 %, Student's, as far as it lies on [0, 1]; null of fewer than two runs. */
  readonly interval: Pick<Interval, 'low' | 'high'> | null;
}

/**
 * The share of the box between 0 and the single-task networks' losses that is dominated, run by run: 0 where no point beats
 * them in every task, 1 where some point has no loss at all.
 *
 *     H(points, reference) / prod_i reference_i
 *
 * `points` [run][point][task]: losses, >= 0; `references` [run][task], > 0: those of the same seed. A run whose reference
 * is not finite and positive has NaN, and is left out of mean and interval. Where points are many and judged on few rows,
 * some are good by luck and the share is too large: it compares sweeps of as many points.
 */
export function gainedShare(points: readonly (readonly Costs[])[], references: readonly Costs[]): OfRuns {
  const values = points.map((own, run) => {
    const reference = references[run]!;
    if (!reference.every((cost) => cost > 0 && Number.isFinite(cost))) return Number.NaN;
    return hypervolume(own, reference) / reference.reduce((product, cost) => product * cost, 1);
  });
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return { values, mean: meanOf(known), interval: null };
  const { mean, low, high } = intervalOf(known);
  return { values, mean, interval: { low: Math.max(0, low), high: Math.min(1, high) } };
}
