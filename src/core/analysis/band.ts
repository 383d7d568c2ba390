import type { Bundle } from './series';
import { intervalOf, quantileOf } from './statistics';

/**
 * How several runs are summed up: the median with the middle half of the runs (type 7 quartiles), the mean with its 95 %
 * interval (Student's t), or the median with every run beside it.
 */
export type Spread = 'quartiles' | 'interval' | 'all';

/** Several runs of a curve in one: what is said at a step is said of the runs that have a value there, of no others. */
export interface Band {
  readonly steps: readonly number[];
  /** [point]: median or mean. */
  readonly middle: readonly number[];
  /** [point]: NaN where one run alone says nothing of a mean. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** [point]: runs that have a value. */
  readonly counts: readonly number[];
}

/** Sums runs up that are smoothed already, before points are dropped for drawing. */
export function bandOf({ steps, runs }: Bundle, spread: Spread): Band {
  const said = steps.map((_, place) => {
    const values = runs.map((run) => run[place]!).filter((value) => !Number.isNaN(value));
    return { ...summedUp(values, spread), count: values.length };
  });
  return {
    steps,
    middle: said.map(({ middle }) => middle),
    low: said.map(({ low }) => low),
    high: said.map(({ high }) => high),
    counts: said.map(({ count }) => count),
  };
}

function summedUp(values: number[], spread: Spread): { middle: number; low: number; high: number } {
  if (spread === 'interval') {
    if (values.length < 2) return { middle: values[0]!, low: Number.NaN, high: Number.NaN };
    const { mean, low, high } = intervalOf(values);
    return { middle: mean, low, high };
  }
  values.sort((a, b) => a - b);
  return {
    middle: quantileOf(values, 0.5),
    low: quantileOf(values, spread === 'all' ? 0 : 0.25),
    high: quantileOf(values, spread === 'all' ? 1 : 0.75),
  };
}
