import { type Average, emptyAverage, takeInto } from './smoothing';

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
  // Sum and number of all values up to each kept point: their differences give the mean of what was dropped
  // between two kept points, for a smoothing factor chosen later.
  const sums: number[] = [];
  const counts: number[] = [];
  let averages: number[] = [];
  let factor = 0;
  let average = emptyAverage();
  let stride = 1;
  let count = 0;
  let sum = 0;
  let last = Number.NEGATIVE_INFINITY;

  function halve(): void {
    for (const column of [steps, values, sums, counts, averages]) keepEverySecond(column);
    stride *= 2;
  }

  function smoothAnew(next: number): void {
    factor = next;
    average = emptyAverage();
    averages = averagesOfMeans({ steps, sums, counts }, factor, average);
    // Values that came after the last kept point.
    const dropped = count - (counts.at(-1) ?? 0);
    if (dropped > 0) {
      takeInto(average, (sum - sums.at(-1)!) / dropped, factor, last - steps.at(-1)!);
    }
  }

  return {
    append(step, value) {
      if (!Number.isFinite(value) || step <= last) return;
      const smoothedValue = takeInto(average, value, factor, count === 0 ? 1 : step - last);
      last = step;
      sum += value;
      count++;
      if ((count - 1) % stride !== 0) return;
      if (steps.length === maxPoints) {
        halve();
        if ((count - 1) % stride !== 0) return;
      }
      steps.push(step);
      values.push(value);
      sums.push(sum);
      counts.push(count);
      averages.push(smoothedValue);
    },
    raw: () => ({ steps: steps.slice(), values: values.slice() }),
    smoothed(next) {
      if (!(next >= 0 && next < 1)) throw new RangeError(`factor must be in [0, 1); got ${next}`);
      if (next !== factor) smoothAnew(next);
      return { steps: steps.slice(), values: averages.slice() };
    },
  };
}

function keepEverySecond(column: number[]): void {
  const kept = Math.ceil(column.length / 2);
  for (let i = 1; i < kept; i++) column[i] = column[2 * i]!;
  column.length = kept;
}

interface KeptPoints {
  readonly steps: readonly number[];
  readonly sums: readonly number[];
  readonly counts: readonly number[];
}

/** The running average at every kept point, each stretch between two of them standing with its mean. */
function averagesOfMeans({ steps, sums, counts }: KeptPoints, factor: number, average: Average): number[] {
  return steps.map((step, i) => {
    if (i === 0) return takeInto(average, sums[0]!, factor, 1);
    const mean = (sums[i]! - sums[i - 1]!) / (counts[i]! - counts[i - 1]!);
    return takeInto(average, mean, factor, step - steps[i - 1]!);
  });
}
