/** The same metrics of the same tasks under two models. */
export interface Comparison {
  /** [task][metric] of the single-task baseline. */
  readonly baseline: readonly (readonly number[])[];
  /** [task][metric] of the multi-task model. */
  readonly multitask: readonly (readonly number[])[];
  /** [task][metric]: whether a smaller value is the better one. */
  readonly lowerIsBetter: readonly (readonly boolean[])[];
}

/** Why a task has no part in delta-m. */
export type LeftOutReason = 'baseline-near-zero' | 'not-finite';

export interface MultiTaskGain {
  /** Mean of the tasks' gains, in percent; NaN where every task is left out. */
  readonly percent: number;
  /** [task]: its gain in percent, positive where the multi-task model is better; NaN where it is left out. */
  readonly gains: readonly number[];
  readonly leftOut: readonly { readonly task: number; readonly reason: LeftOutReason }[];
}

/** A relative change of a smaller number than this says more of the division than of the models. */
export const smallestBaseline = 0.05;

/**
 * The multi-task gain in percent: how much better, relatively and on the average over tasks, a multi-task model
 * is than its single-task baseline. Positive is better.
 *
 *     delta-m = 100 / T * sum_t 1 / n_t * sum_i s_ti * (M_ti - B_ti) / |B_ti|
 *
 * T: tasks that are compared; n_t: metrics of task t; M_ti, B_ti: metric i of task t under the multi-task model
 * and under the baseline; s_ti: -1 where lower is better, else 1.
 *
 * A task with a metric of |B| < `smallest`, or with one that is not finite, is left out as a whole and named.
 *
 * @throws RangeError where the three tables differ in shape.
 *
 * Source: Maninis, Radosavovic and Kokkinos (2019), "Attentive single-tasking of multiple tasks",
 * arXiv 1904.08918, as a drop; with this sign Vandenhende et al. (2021), "Multi-task learning for dense
 * prediction tasks: a survey", arXiv 2004.13379. Tasks with several metrics are averaged first, as in LibMTL
 * (Lin and Zhang 2023, `count_improvement`). Departures: |B| for B, which differ for metrics that can be
 * negative, such as R2; tasks that cannot be compared are left out.
 */
export function deltaM(comparison: Comparison, smallest = smallestBaseline): MultiTaskGain {
  const { baseline, multitask, lowerIsBetter } = comparison;
  checkShapes(comparison);
  const leftOut: { task: number; reason: LeftOutReason }[] = [];
  const gains = baseline.map((metrics, task) => {
    const reason = reasonToLeaveOut(metrics, multitask[task]!, smallest);
    if (reason !== null) {
      leftOut.push({ task, reason });
      return Number.NaN;
    }
    const relative = metrics.map((base, i) => {
      const gain = (100 * (multitask[task]![i]! - base)) / Math.abs(base);
      return lowerIsBetter[task]![i]! ? -gain : gain;
    });
    return mean(relative);
  });
  return { percent: mean(gains.filter((gain) => !Number.isNaN(gain))), gains, leftOut };
}

function reasonToLeaveOut(
  baseline: readonly number[],
  multitask: readonly number[],
  smallest: number,
): LeftOutReason | null {
  if (![...baseline, ...multitask].every(Number.isFinite)) return 'not-finite';
  // At 0 the division itself fails, however small a baseline is asked for.
  return baseline.some((value) => value === 0 || Math.abs(value) < smallest) ? 'baseline-near-zero' : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function checkShapes({ baseline, multitask, lowerIsBetter }: Comparison): void {
  const shape = (table: readonly (readonly unknown[])[]) => table.map((row) => row.length).join(',');
  for (const table of [multitask, lowerIsBetter]) {
    if (table.length !== baseline.length || shape(table) !== shape(baseline)) {
      throw new RangeError(`metrics a task must be ${shape(baseline)} everywhere; got ${shape(table)}`);
    }
  }
}
