import type { Matrix } from '../linalg/matrix';
import type { GradientPoint } from '../run/told';
import { conflictOf, magnitudeSimilarity } from './conflict';
import { keptPoints, mostPoints } from './kept-points';
import { type Bundle, maxPoints } from './series';
import type { Tape } from './tape';

/** Two tasks by their places, the first one first. */
export type Pair = readonly [number, number];

/** Measured steps that the share of the last ones looks back over. */
export const recentSteps = 20;

/** The rounding of inner products that a graphics card has added up in single precision. */
const precision = 2 ** -23;

/** Numbers that one history keeps at most: 16 MB. */
const maxNumbers = 2 ** 21;

/**
 * How the task gradients got on with each other in each run, bounded: at most {@link maxPoints} of the measured steps
 * are kept, fewer of many numbers, thinned as in series.ts. They are measured only while somebody watches, so there may
 * be stretches without any.
 */
export interface GradientHistory {
  readonly tasks: number;
  readonly runs: number;
  /** Takes a measured step in; one at or before the last is left out, as a run that goes on again may repeat some. */
  append(point: Measured): void;
  /** Notes a step at which gradients are measured where somebody watches. */
  noteJudged(step: number): void;
  /** The first kept step of each watched stretch: no line leads there from the step before. */
  breaks(): readonly number[];
  /** The last step that was kept; 0 before the first. */
  lastStep(): number;
  /** [task]: |g_t|. */
  norm(task: number): Bundle;
  /** No point where either gradient is 0. */
  cosine(pair: Pair): Bundle;
  /** Of 0 to 1; no point where both gradients are 0. */
  similarity(pair: Pair): Bundle;
  /** No point where the gradients are linearly dependent, as far as single precision tells. */
  conditionNumber(): Bundle;
  /** Share of the pairs that were in conflict at the last {@link recentSteps} measured steps, of 0 to 1. */
  recentShare(): Bundle;
  /** The same over every step measured so far. */
  shareSoFar(): Bundle;
  /** Over every step measured so far, in every run; null before there is one. */
  meanCosine(pair: Pair): number | null;
  /** Saves all of it, or takes what one of as many runs and tasks has saved. */
  carry(tape: Tape): void;
}

/** Of a measured step, what the history is made of. */
export interface Measured extends Pick<GradientPoint, 'step'> {
  /** [run]; what is not finite is that of a run that has ended. */
  readonly grams: readonly { readonly gram: Matrix }[];
}

/** A kept step. */
interface Point {
  readonly step: number;
  /** [run, number]: norms by task, cosines by pair, condition number, recent share, share so far; NaN for none. */
  readonly numbers: Float64Array;
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

/** The empty history of `runs` runs of `tasks` tasks. */
export function createGradientHistory(tasks: number, runs = 1): GradientHistory {
  const pairs = pairsOf(tasks);
  const width = tasks + pairs.length + 3;
  const [condition, recent, soFar] = [width - 3, width - 2, width - 1];
  const points = keptPoints<Point>(mostPoints(runs * width, maxNumbers));
  let breaks: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  /** The first step after the last point that was judged without its gradients. */
  let missed: number | null = null;
  const means = pairs.map(() => ({ count: 0, mean: 0 }));
  const shares = Array.from({ length: runs }, createShares);

  /** The numbers of one run at one step. */
  function numbersOf(run: number, gram: Matrix): readonly (number | null)[] {
    if (!gram.every((row) => row.every(Number.isFinite))) return [];
    const { norms, cosines, conditionNumber } = conflictOf(gram, precision);
    const known = pairs.map(([a, b]) => cosines[a]![b]!);
    for (const [place, cosine] of known.entries()) {
      const mean = means[place]!;
      if (cosine !== null) mean.mean += (cosine - mean.mean) / ++mean.count;
    }
    return [...norms, ...known, conditionNumber, ...shares[run]!.take(known)];
  }

  /** `value` finds its number among those of a step, where a run's begin at `from`. */
  const bundleOf = (value: (numbers: Float64Array, from: number) => number): Bundle => {
    const all = points.all();
    const rows = all.map(({ numbers }) =>
      Array.from({ length: runs }, (_, run) => value(numbers, run * width)),
    );
    const kept = rows.flatMap((row, place) => (row.some(Number.isFinite) ? [place] : []));
    return {
      steps: kept.map((place) => all[place]!.step),
      runs: Array.from({ length: runs }, (_, run) =>
        kept.map((place) => {
          const found = rows[place]![run]!;
          return Number.isFinite(found) ? found : Number.NaN;
        }),
      ),
    };
  };

  const placeOf = ([a, b]: Pair) => pairs.findIndex(([first, second]) => first === a && second === b);

  return {
    tasks,
    runs,
    append({ step, grams }) {
      if (step <= last) return;
      const numbers = new Float64Array(runs * width).fill(Number.NaN);
      for (const [run, { gram }] of grams.entries()) {
        for (const [place, value] of numbersOf(run, gram).entries()) {
          numbers[run * width + place] = value ?? Number.NaN;
        }
      }
      if (missed !== null && missed < step && points.all().length > 0)
        breaks = [...breaks, step].slice(-maxPoints);
      missed = null;
      last = step;
      points.add({ step, numbers });
    },
    noteJudged(step) {
      if (missed === null && step > last) missed = step;
    },
    breaks: () => breaks,
    lastStep: () => points.all().at(-1)?.step ?? 0,
    norm: (task) => bundleOf((numbers, from) => numbers[from + task]!),
    cosine: (pair) => {
      const place = placeOf(pair);
      return bundleOf((numbers, from) => (place < 0 ? Number.NaN : numbers[from + tasks + place]!));
    },
    similarity: ([a, b]) =>
      bundleOf((numbers, from) => magnitudeSimilarity(numbers[from + a]!, numbers[from + b]!) ?? Number.NaN),
    conditionNumber: () => bundleOf((numbers, from) => numbers[from + condition]!),
    recentShare: () => bundleOf((numbers, from) => numbers[from + recent]!),
    shareSoFar: () => bundleOf((numbers, from) => numbers[from + soFar]!),
    meanCosine(pair) {
      const mean = means[placeOf(pair)];
      return mean === undefined || mean.count === 0 ? null : mean.mean;
    },
    carry(tape) {
      points.carry(tape, (point) => {
        const step = tape.number(point?.step ?? 0);
        const numbers = [...(point?.numbers ?? [])];
        tape.list(numbers);
        return { step, numbers: Float64Array.from(numbers) };
      });
      breaks = [...breaks];
      tape.list(breaks);
      last = tape.number(last);
      missed = tape.maybe(missed);
      for (const mean of means) {
        mean.count = tape.number(mean.count);
        mean.mean = tape.number(mean.mean);
      }
      for (const own of shares) own.carry(tape);
    },
  };
}

/** The shares of conflicts of one run: over its last steps, and over all. */
function createShares() {
  const recent: Count[] = [];
  let all: Count = none;
  return {
    /** Takes the cosines of a step into both. */
    take(cosines: readonly (number | null)[]): readonly [number | null, number | null] {
      const found = cosines.filter((cosine) => cosine !== null);
      const counted = { conflicting: found.filter((cosine) => cosine < 0).length, pairs: found.length };
      recent.push(counted);
      if (recent.length > recentSteps) recent.shift();
      all = sum(all, counted);
      return [shareOf(recent.reduce(sum, none)), shareOf(all)];
    },
    carry(tape: Tape): void {
      const counts = [...recent, all].flatMap(({ conflicting, pairs }) => [conflicting, pairs]);
      tape.list(counts);
      const saved = Array.from({ length: counts.length / 2 }, (_, i) => ({
        conflicting: counts[2 * i]!,
        pairs: counts[2 * i + 1]!,
      }));
      all = saved.pop() ?? none;
      recent.splice(0, recent.length, ...saved);
    },
  };
}

const none: Count = { conflicting: 0, pairs: 0 };

function sum(a: Count, b: Count): Count {
  return { conflicting: a.conflicting + b.conflicting, pairs: a.pairs + b.pairs };
}

function shareOf({ conflicting, pairs }: Count): number | null {
  return pairs === 0 ? null : conflicting / pairs;
}
