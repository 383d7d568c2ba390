import type { RunGradients } from '../run/told';
import { conflictOf, magnitudeSimilarity } from './conflict';
import { keptPoints } from './kept-points';
import { maxPoints, type Series } from './series';

/** Two tasks by their places, the first one first. */
export type Pair = readonly [number, number];

/** Measured steps that the share of the last ones looks back over. */
export const recentSteps = 20;

/** The rounding of inner products that a graphics card has added up in single precision. */
const precision = 2 ** -23;

/**
 * How the task gradients of one run got on with each other, bounded: at most {@link maxPoints} of the measured steps
 * are kept, thinned as in series.ts. They are measured only while somebody watches, so there may be stretches
 * without any.
 */
export interface GradientHistory {
  readonly tasks: number;
  /** Takes a measured step in; one at or before the last is left out, as a run that goes on again may repeat some. */
  append(point: Pick<RunGradients, 'step' | 'gram'>): void;
  /** Notes a step at which gradients are measured where somebody watches. */
  noteJudged(step: number): void;
  /** The first kept step of each watched stretch: no line leads there from the step before. */
  breaks(): readonly number[];
  /** [task]: |g_t|. */
  norm(task: number): Series;
  /** No point where either gradient is 0. */
  cosine(pair: Pair): Series;
  /** Of 0 to 1; no point where both gradients are 0. */
  similarity(pair: Pair): Series;
  /** No point where the gradients are linearly dependent, as far as single precision tells. */
  conditionNumber(): Series;
  /** Share of the pairs that were in conflict at the last {@link recentSteps} measured steps, of 0 to 1. */
  recentShare(): Series;
  /** The same over every step measured so far. */
  shareSoFar(): Series;
  /** Over every step measured so far; null before there is one. */
  meanCosine(pair: Pair): number | null;
}

interface Point {
  readonly step: number;
  readonly norms: readonly number[];
  readonly cosines: readonly (readonly (number | null)[])[];
  readonly conditionNumber: number | null;
  readonly recentShare: number | null;
  readonly shareSoFar: number | null;
}

/** Pairs in conflict among the pairs that have a cosine. */
interface Count {
  readonly conflicting: number;
  readonly pairs: number;
}

/** Every pair of `tasks` tasks, in order. */
export function pairsOf(tasks: number): readonly Pair[] {
  return Array.from({ length: tasks }, (_, a) =>
    Array.from({ length: tasks - a - 1 }, (_, i): Pair => [a, a + 1 + i]),
  ).flat();
}

/** The empty history of a run of `tasks` tasks. */
export function createGradientHistory(tasks: number): GradientHistory {
  const pairs = pairsOf(tasks);
  const points = keptPoints<Point>(maxPoints);
  let breaks: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  /** The first step after the last point that was judged without its gradients. */
  let missed: number | null = null;
  const means = pairs.map(() => ({ count: 0, mean: 0 }));
  const recent: Count[] = [];
  let all: Count = { conflicting: 0, pairs: 0 };

  /** Takes the cosines of one step into every mean and count. */
  function countIn(cosines: Point['cosines']): void {
    const known = pairs.map(([a, b]) => cosines[a]![b]!);
    for (const [place, cosine] of known.entries()) {
      const mean = means[place]!;
      if (cosine !== null) mean.mean += (cosine - mean.mean) / ++mean.count;
    }
    const found = known.filter((cosine) => cosine !== null);
    const counted = { conflicting: found.filter((cosine) => cosine < 0).length, pairs: found.length };
    recent.push(counted);
    if (recent.length > recentSteps) recent.shift();
    all = sum(all, counted);
  }

  const seriesOf = (value: (point: Point) => number | null): Series => {
    const steps: number[] = [];
    const values: number[] = [];
    for (const point of points.all()) {
      const found = value(point);
      if (found === null || !Number.isFinite(found)) continue;
      steps.push(point.step);
      values.push(found);
    }
    return { steps, values };
  };

  return {
    tasks,
    append({ step, gram }) {
      if (step <= last) return;
      const { norms, cosines, conditionNumber } = conflictOf(gram, precision);
      countIn(cosines);
      if (missed !== null && missed < step && points.all().length > 0)
        breaks = [...breaks, step].slice(-maxPoints);
      missed = null;
      last = step;
      const recentShare = shareOf(recent.reduce(sum, { conflicting: 0, pairs: 0 }));
      points.add({ step, norms, cosines, conditionNumber, recentShare, shareSoFar: shareOf(all) });
    },
    noteJudged(step) {
      if (missed === null && step > last) missed = step;
    },
    breaks: () => breaks,
    norm: (task) => seriesOf(({ norms }) => norms[task]!),
    cosine: ([a, b]) => seriesOf(({ cosines }) => cosines[a]![b]!),
    similarity: ([a, b]) => seriesOf(({ norms }) => magnitudeSimilarity(norms[a]!, norms[b]!)),
    conditionNumber: () => seriesOf((point) => point.conditionNumber),
    recentShare: () => seriesOf((point) => point.recentShare),
    shareSoFar: () => seriesOf((point) => point.shareSoFar),
    meanCosine([a, b]) {
      const mean = means[pairs.findIndex(([first, second]) => first === a && second === b)];
      return mean === undefined || mean.count === 0 ? null : mean.mean;
    },
  };
}

function sum(a: Count, b: Count): Count {
  return { conflicting: a.conflicting + b.conflicting, pairs: a.pairs + b.pairs };
}

function shareOf({ conflicting, pairs }: Count): number | null {
  return pairs === 0 ? null : conflicting / pairs;
}
