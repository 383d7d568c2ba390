import { emptyAverage, takeInto } from './smoothing';

/** Points that one series keeps at most. Even, so that halving keeps the rhythm. */
export const maxPoints = 2048;

/** Points of one curve in order of their steps. */
export interface Series {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** A series that grows without bound in steps and keeps at most {@link maxPoints} of its points. */
export interface GrowingSeries {
  /** Takes a value in. What is not finite is left out, and so is a step at or before the last one. */
  append(step: number, value: number): void;
  /** The kept points as they came. A copy. */
  raw(): Series;
  /**
   * The kept points of the running average over every value that came in (see {@link takeInto}). A copy.
   * `factor` is in [0, 1). The average with the factor of the last call is carried on before points are dropped,
   * so past points never move; another factor is worked out anew from the means between the kept points.
   */
  smoothed(factor: number): Series;
}

/**
 * An empty series. It keeps every point until it is full; then every second point goes and from there on it
 * keeps every second value, then every fourth, and so on. The first value always stays.
 */
export function createSeries(): GrowingSeries {
  const steps: number[] = [];
  const values: number[] = [];
  // Number and mean of the values from after the kept point before to this one, for a factor chosen later.
  const stretches: Stretch[] = [];
  let open: Stretch = noValues;
  let averages: number[] = [];
  let factor = 0;
  let average = emptyAverage();
  let stride = 1;
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;

  function halve(): void {
    for (let i = 2; i < stretches.length; i += 2) {
      stretches[i] = joined(stretches[i - 1]!, stretches[i]!);
    }
    if (stretches.length % 2 === 0) open = joined(stretches.at(-1)!, open);
    for (const column of [steps, values, averages]) keepEverySecond(column);
    keepEverySecond(stretches);
    stride *= 2;
  }

  function keep(step: number, value: number, smoothedValue: number): void {
    steps.push(step);
    values.push(value);
    averages.push(smoothedValue);
    stretches.push(open);
    open = noValues;
  }

  function smoothAnew(next: number): void {
    factor = next;
    average = emptyAverage();
    averages = stretches.map(({ mean }, i) =>
      takeInto(average, mean, factor, i === 0 ? 1 : steps[i]! - steps[i - 1]!),
    );
    if (open.count > 0) takeInto(average, open.mean, factor, last - steps.at(-1)!);
  }

  return {
    append(step, value) {
      if (!Number.isFinite(value) || step <= last) return;
      const smoothedValue = takeInto(average, value, factor, count === 0 ? 1 : step - last);
      last = step;
      if (count % stride === 0 && steps.length === maxPoints) halve();
      open = joined(open, { count: 1, mean: value });
      if (count % stride === 0) keep(step, value, smoothedValue);
      count++;
    },
    raw: () => ({ steps: steps.slice(), values: values.slice() }),
    smoothed(next) {
      if (!(next >= 0 && next < 1)) throw new RangeError(`factor must be in [0, 1); got ${next}`);
      if (next !== factor) smoothAnew(next);
      return { steps: steps.slice(), values: averages.slice() };
    },
  };
}

/** The running average over the points of a series (see {@link takeInto}); `factor` is in [0, 1). */
export function averaged({ steps, values }: Series, factor: number): Series {
  const average = emptyAverage();
  return {
    steps,
    values: values.map((value, i) =>
      takeInto(average, value, factor, i === 0 ? 1 : steps[i]! - steps[i - 1]!),
    ),
  };
}

/** Consecutive values of a series, in short. */
interface Stretch {
  readonly count: number;
  readonly mean: number;
}

const noValues: Stretch = { count: 0, mean: 0 };

function joined(a: Stretch, b: Stretch): Stretch {
  if (a.count === 0) return b;
  const count = a.count + b.count;
  return { count, mean: a.mean + (b.mean - a.mean) * (b.count / count) };
}

function keepEverySecond<T>(column: T[]): void {
  const kept = Math.ceil(column.length / 2);
  for (let i = 1; i < kept; i++) column[i] = column[2 * i]!;
  column.length = kept;
}
