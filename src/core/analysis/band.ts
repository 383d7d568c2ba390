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
  const columns = () => new Array<number>(steps.length);
  const [middle, low, high, counts] = [columns(), columns(), columns(), columns()];
  const values: number[] = [];
  for (let place = 0; place < steps.length; place++) {
    values.length = 0;
    for (const run of runs) {
      const value = run[place]!;
      if (!Number.isNaN(value)) values.push(value);
    }
    counts[place] = values.length;
    if (spread === 'interval') {
      const said =
        values.length < 2 ? { mean: values[0]!, low: Number.NaN, high: Number.NaN } : intervalOf(values);
      [middle[place], low[place], high[place]] = [said.mean, said.low, said.high];
      continue;
    }
    putInOrder(values);
    middle[place] = quantileOf(values, 0.5);
    low[place] = quantileOf(values, spread === 'all' ? 0 : 0.25);
    high[place] = quantileOf(values, spread === 'all' ? 1 : 0.75);
  }
  return { steps, middle, low, high, counts };
}

/** A few numbers, thousands of times: ten times as fast as a sort by a function. */
function putInOrder(values: number[]): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let place = i;
    for (; place > 0 && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
}
