import type { BestState } from '../run/best-steps';
import { recentSteps } from './gradient-history';
import type { Bundle } from './series';
import { meanOf, quantileOf } from './statistics';

/** Something that happens in a run and that its owner can do something about. */
export type Insight =
  /** Every loss weight is 0, so no method has a task to weigh. */
  | { readonly code: 'all-off' }
  /** A task that counts has so few labels that it learns them by heart. */
  | { readonly code: 'few-labels'; readonly task: number; readonly labels: number }
  /** So many of the runs have diverged. */
  | { readonly code: 'diverged'; readonly runs: number; readonly of: number }
  /** The training loss falls, and the validation loss has risen by this share over its best, at `since`. */
  | { readonly code: 'overfitting'; readonly since: number; readonly rise: number }
  /** A task's share of the summed norms of the weighted task gradients, over the last measured steps. */
  | { readonly code: 'dominates'; readonly task: number; readonly share: number }
  /** Share of the pairs of tasks whose gradients were at odds at the last measured steps. */
  | { readonly code: 'conflict'; readonly share: number }
  /** No model got better by a hundredth at the last so many judgements. */
  | { readonly code: 'plateau'; readonly judgements: number; readonly since: number };

/** What an insight is found in. */
export interface InsightFacts {
  readonly step: number;
  readonly runs: number;
  /** Runs that have diverged. */
  readonly ended: number;
  /** [task]: training rows with a label; a task of weight 0 does not count. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly best: BestState;
  /** [task]: training losses, smoothed. */
  readonly train: readonly Bundle[];
  /** [task]: norms of the task gradients; empty where nobody watched. */
  readonly norms: readonly Bundle[];
  /** [task]: weights of the task gradients, step by step. */
  readonly gradientWeights: readonly Bundle[];
  /** Whether the method looks at gradients: then it has seen to their conflicts. */
  readonly isByGradients: boolean;
  /** Share of conflicts over the last measured steps. */
  readonly conflicts: Bundle;
}

const fewestLabels = 10;
const worthSaying = { rise: 0.1, share: 0.9, conflicts: 0.5, judgements: 10, step: 100 };

/** What is worth saying of a run, the most urgent alone; null where nothing is. */
export function insightOf(facts: InsightFacts): Insight | null {
  if (facts.weights.every((weight) => weight === 0)) return { code: 'all-off' };
  if (facts.step < worthSaying.step) return null;
  return (
    diverged(facts) ??
    fewLabels(facts) ??
    overfitting(facts) ??
    dominating(facts) ??
    conflicting(facts) ??
    plateau(facts)
  );
}

function diverged({ ended, runs }: InsightFacts): Insight | null {
  return ended > 0 && ended < runs ? { code: 'diverged', runs: ended, of: runs } : null;
}

function fewLabels({ labels, weights }: InsightFacts): Insight | null {
  const task = labels.findIndex((count, t) => weights[t]! > 0 && count < fewestLabels);
  return task < 0 ? null : { code: 'few-labels', task, labels: labels[task]! };
}

function overfitting({ best, train, runs }: InsightFacts): Insight | null {
  const found = best.shared.flatMap(({ step, score }, run) => {
    const rise = best.latest[run]! / score - 1;
    return rise > worthSaying.rise && hasFallen(train, run, step) ? [{ step, rise }] : [];
  });
  if (2 * found.length <= runs) return null;
  const since = Math.round(median(found.map(({ step }) => step)));
  return { code: 'overfitting', since, rise: median(found.map(({ rise }) => rise)) };
}

/** Whether the training losses of a run, each by what it was at a step, are less now on the average. */
function hasFallen(train: readonly Bundle[], run: number, since: number): boolean {
  const ratios = train.flatMap(({ steps, runs }) => {
    const values = runs[run] ?? [];
    const then = values[steps.findIndex((step) => step >= since)];
    const now = values.at(-1);
    return then !== undefined && now !== undefined && then > 0 ? [now / then] : [];
  });
  return ratios.length > 0 && ratios.reduce((sum, ratio) => sum + ratio, 0) < ratios.length;
}

function dominating({ norms, gradientWeights }: InsightFacts): Insight | null {
  const usual = norms.map(
    (bundle, task) => recentOf(bundle, recentSteps) * Math.abs(recentOf(gradientWeights[task]!, recentSteps)),
  );
  const total = usual.reduce((sum, norm) => sum + norm, 0);
  const task = usual.findIndex((norm) => norm / total > worthSaying.share);
  return usual.length < 2 || task < 0 ? null : { code: 'dominates', task, share: usual[task]! / total };
}

function conflicting({ conflicts, isByGradients }: InsightFacts): Insight | null {
  if (isByGradients) return null;
  const share = recentOf(conflicts, 1);
  return share > worthSaying.conflicts ? { code: 'conflict', share } : null;
}

function plateau({ best }: InsightFacts): Insight | null {
  if (best.since < worthSaying.judgements) return null;
  return {
    code: 'plateau',
    judgements: best.since,
    since: Math.max(...best.shared.map(({ step }) => step)),
  };
}

/** The median over the runs of the mean of their last `count` values; NaN before there is one. */
function recentOf({ runs }: Bundle, count: number): number {
  const means = runs.map((values) => meanOf(values.slice(-count).filter(Number.isFinite)));
  const known = means.filter(Number.isFinite);
  return known.length === 0 ? Number.NaN : median(known);
}

function median(values: readonly number[]): number {
  return quantileOf(Float64Array.from(values).sort(), 0.5);
}
