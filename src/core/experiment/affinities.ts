import { deltaM, smallestBaseline } from '../analysis/delta-m';
import { type PairedGain, pairedGain } from '../analysis/paired-gain';
import { spearman } from '../analysis/ranks';
import { meanOf } from '../analysis/statistics';
import { scoreOf, verdictMetric } from '../analysis/verdict';
import { judgementOf, type Reading } from './reading';
import type { Affinity, VariantResult } from './result';

// Which tasks help each other, two ways, both as matrices of what one task does to another.

/** By what a task's gain is measured: the metric that its verdict goes by, or its test loss. */
export type GainBy = 'score' | 'loss';

/**
 * [of][by]: what task `by` does to task `of`, each of the runs and their mean with its 95 % interval, positive where it
 * helps; null where that is not known. The intervals are for one pair each: of many, one in twenty misses.
 */
export type AffinityMatrix = readonly (readonly (PairedGain | null)[])[];

/** Two tasks trained together. */
export interface Pair {
  readonly tasks: readonly [number, number];
  readonly result: VariantResult;
}

/**
 * The pairwise estimate: how much better a task is when it is trained with another one than alone, relatively and in
 * percent, paired by seed with the single-task network. On the diagonal, and for a pair that is not among `pairs`, null.
 *
 *     A_{of, by} = 100 s (M_{of | of, by} - M_{of | of}) / |M_{of | of}|,  s = -1 where lower is better
 *
 * M: the test loss, or the metric of the verdict; a metric whose single-task value is under 0.05 in size compares nothing
 * (see {@link deltaM}), a seed that diverged neither.
 *
 * Source: Standley, Zamir, Chen, Guibas, Malik and Savarese (2020), "Which tasks should be learned together in multi-task
 * learning?", ICML 2020, arXiv 1905.07553: relations between pairs of tasks. Departures: every seed its own
 * baseline; the pair's network is as large as that of a task alone.
 */
export function pairwiseGains(
  pairs: readonly Pair[],
  tasks: number,
  reading: Reading,
  by: GainBy,
): AffinityMatrix {
  const cells = emptyMatrix(tasks);
  for (const { tasks: pair, result } of pairs) {
    const [first, second] = pair;
    cells[first]![second] = gainOf(result, first, reading, by);
    cells[second]![first] = gainOf(result, second, reading, by);
  }
  return cells;
}

/** The gain of a task over its single-task network in a result, run by run; null without one to compare with. */
export function gainOf(result: VariantResult, task: number, reading: Reading, by: GainBy): PairedGain | null {
  const { shared, baseline } = judgementOf(result, reading);
  if (baseline.length === 0) return null;
  const metric = verdictMetric(result.tasks[0]![task]!, shared[0]![task]!);
  const isLoss = by === 'loss';
  const gains = shared.map((evaluations, run) => {
    const about = result.tasks[run]![task]!;
    const [own, alone] = [evaluations[task]!, baseline[run]![task]!].map((evaluation) =>
      isLoss ? evaluation.loss : scoreOf(evaluation, about, metric),
    ) as [number, number];
    const comparison = {
      multitask: [[own]],
      baseline: [[alone]],
      lowerIsBetter: [[isLoss || metric.lowerIsBetter]],
    };
    return deltaM(comparison, isLoss ? 0 : smallestBaseline).percent;
  });
  return known(pairedGain(gains));
}

/**
 * The mean of the lookahead affinities of a joint run over the steps at which they were measured, of each run, and from that
 * over the runs; as shares of the loss (engine/lens/affinity.ts), those that are finite. On the diagonal, what a task's own gradient does to it.
 *
 * Source: Fifty et al. (2021), arXiv 2109.04617, the affinity over a training.
 */
export function meanAffinity(affinities: readonly Affinity[]): AffinityMatrix {
  const [first] = affinities;
  if (first === undefined) return [];
  return first.values[0]!.map((row, of) =>
    row.map((_, by) => {
      const byRun = first.values.map((_values, run) => {
        const values = affinities.map(({ values }) => values[run]![of]![by]!);
        return meanOf(values.filter(Number.isFinite));
      });
      return known(pairedGain(byRun));
    }),
  );
}

/** [of]: the other task that does it most good, or least harm, by the mean; null where none is known. */
export function bestPartners(matrix: AffinityMatrix): (number | null)[] {
  return matrix.map((row, of) => {
    let best: number | null = null;
    row.forEach((cell, by) => {
      if (by === of || cell === null) return;
      if (best === null || cell.mean > row[best]!.mean) best = by;
    });
    return best;
  });
}

/** Spearman's correlation of two matrices off their diagonals, on [-1, 1]; NaN of fewer than two pairs in both. */
export function agreement(first: AffinityMatrix, second: AffinityMatrix): number {
  return spearman(offDiagonal(first), offDiagonal(second));
}

function offDiagonal(matrix: AffinityMatrix): number[] {
  return matrix.flatMap((row, of) =>
    row.flatMap((cell, by) => (by === of ? [] : [cell?.mean ?? Number.NaN])),
  );
}

function known(gain: PairedGain): PairedGain | null {
  return gain.count === 0 ? null : gain;
}

function emptyMatrix(tasks: number): (PairedGain | null)[][] {
  return Array.from({ length: tasks }, () => new Array<PairedGain | null>(tasks).fill(null));
}
