import { meanOf } from '../analysis/statistics';
import { scoreOf, verdictMetric } from '../analysis/verdict';
import { exp, log } from '../elementary';
import { stream } from '../random';
import type { Judgement } from '../run/told';
import type { Metric } from '../tasks/kind';
import { judgementOf, type Reading } from './reading';
import type { VariantResult } from './result';

/** A task's scores at growing numbers of labels, with other tasks beside it and alone. */
export interface LabelCurves {
  /** [point]: labels of the task, > 0, growing. */
  readonly labels: readonly number[];
  /** [run][point]: scores, the more the better; NaN where a run has none. */
  readonly together: readonly (readonly number[])[];
  /** The same of the task alone, of the same seeds. */
  readonly alone: readonly (readonly number[])[];
}

/** What having the other tasks is worth at a number of labels. */
export interface LabelWorth {
  readonly labels: number;
  /**
   * How many times as many labels the task alone needs to be as good: under 1 where the others do harm. Infinity where it
   * is not as good with all of the labels that were tried; 0 where it is better with the fewest: there the curves do not
   * overlap. NaN without a score.
   */
  readonly factor: number;
  /** The 95 % bootstrap interval of the factor; null of fewer than two runs. Its ends may be 0 and Infinity too. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

const resamples = 1000;

/**
 * The horizontal distance between two curves of scores over labels: how many labels of a task having others is worth. At n
 * labels the task scores s(n) together; the factor is m / n with s_alone(m) = s(n).
 *
 * Both curves are means over the runs, made to rise by the nearest curve that does, in squares (isotonic regression, pooled
 * adjacent violators), then lines over ln(labels) between the points. Of all m with the same score the smallest counts.
 *
 * The interval is a percentile bootstrap over the seeds: {@link resamples} times as many runs are drawn with replacement,
 * both curves of a run together. With few seeds it is too narrow: of 5 it holds the true factor in some 80 of 100
 * experiments, of 8 in some 90. `seed` says what is drawn.
 *
 * Source: Barlow, Bartholomew, Bremner and Brunk (1972), "Statistical inference under order restrictions", for the isotonic
 * curve; Efron and Tibshirani (1993), "An introduction to the bootstrap", chapter 13.
 */
export function labelWorths(curves: LabelCurves, seed: number): LabelWorth[] {
  const { labels, together } = curves;
  const runs = together.map((_, run) => run);
  const factors = factorsOf(curves, runs);
  const random = stream(seed, 'bootstrap');
  const drawn = Array.from({ length: runs.length < 2 ? 0 : resamples }, () =>
    factorsOf(
      curves,
      runs.map(() => random.integer(runs.length)),
    ),
  );
  return labels.map((count, point) => {
    const sorted = drawn.map((each) => each[point]!).filter((factor) => !Number.isNaN(factor));
    sorted.sort((a, b) => a - b);
    const interval =
      sorted.length === 0 ? null : { low: atShare(sorted, 0.025), high: atShare(sorted, 0.975) };
    return { labels: count, factor: factors[point]!, interval };
  });
}

/** [point], of the curves of some runs. */
function factorsOf({ labels, together, alone }: LabelCurves, runs: readonly number[]): number[] {
  const meanOfRuns = (scores: readonly (readonly number[])[], point: number) =>
    meanOf(runs.map((run) => scores[run]![point]!).filter((score) => !Number.isNaN(score)));
  const means = labels.map((_, point) => [meanOfRuns(together, point), meanOfRuns(alone, point)] as const);
  const known = means.flatMap((both, point) => (both.some(Number.isNaN) ? [] : [point]));
  const places = known.map((point) => log(labels[point]!));
  const wanted = rising(known.map((point) => means[point]![0]));
  const own = rising(known.map((point) => means[point]![1]));
  const factors = labels.map(() => Number.NaN);
  known.forEach((point, i) => {
    factors[point] = exp(placeOf(wanted[i]!, places, own) - places[i]!);
  });
  return factors;
}

/** The nearest values, in squares, that never fall: neighbours that do are pooled to their mean. */
function rising(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}

/** The first place at which a rising curve of lines has a score; infinite where it lies above or below all of it. */
function placeOf(score: number, places: readonly number[], curve: readonly number[]): number {
  if (score < curve[0]!) return Number.NEGATIVE_INFINITY;
  const end = curve.findIndex((value) => value >= score);
  if (end === -1) return Number.POSITIVE_INFINITY;
  if (end === 0) return places[0]!;
  const share = (score - curve[end - 1]!) / (curve[end]! - curve[end - 1]!);
  return places[end - 1]! + share * (places[end]! - places[end - 1]!);
}

/** The value at a share of sorted ones: the smallest with at least so many at or below it. NaN of no values. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A result at a number of labels of a task. */
export interface AtLabels {
  readonly labels: number;
  readonly result: VariantResult;
}

/**
 * The curves of a task: its score with the others, and that of its single-task network, by the metric of its verdict at the
 * most labels; of a metric that is the better the less, its negative.
 */
export function labelCurves(points: readonly AtLabels[], task: number, reading: Reading): LabelCurves {
  const sorted = [...points].sort((a, b) => a.labels - b.labels);
  const last = sorted.at(-1);
  if (last === undefined) return { labels: [], together: [], alone: [] };
  const metric = verdictMetric(
    last.result.tasks[0]![task]!,
    judgementOf(last.result, reading).shared[0]![task]!,
  );
  const scores = (model: 'shared' | 'baseline') =>
    scoresAt(
      sorted.map(({ result }) => result),
      last.result.last.shared.length,
      { task, metric },
      (result) => judgementOf(result, reading)[model],
    );
  return {
    labels: sorted.map(({ labels }) => labels),
    together: scores('shared'),
    alone: scores('baseline'),
  };
}

/**
 * [run][point]: a task's scores in the results of so many runs, the more the better; NaN where there is none. `pick` gives
 * [run][task].
 */
export function scoresAt(
  results: readonly (VariantResult | null)[],
  runs: number,
  { task, metric }: { readonly task: number; readonly metric: Metric },
  pick: (result: VariantResult) => Judgement['shared'],
): readonly (readonly number[])[] {
  const picked = results.map((result) => result && { result, runs: pick(result) });
  return Array.from({ length: runs }, (_, run) =>
    picked.map((each) => {
      const evaluation = each?.runs[run]?.[task];
      if (each === null || evaluation === undefined) return Number.NaN;
      const score = scoreOf(evaluation, each.result.tasks[run]![task]!, metric);
      return metric.lowerIsBetter ? -score : score;
    }),
  );
}
