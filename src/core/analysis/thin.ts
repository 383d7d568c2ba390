import type { Series } from './series';

/** A stretch of steps, both ends inside. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * At most about 2 `buckets` points of `series` that look the same when drawn over `stretch`: of every bucket of
 * steps the lowest and the highest point, in order, so that no spike is lost. One point before the stretch and one
 * after it stay, for lines that run out of the picture. Everything is kept where it is few enough.
 *
 * A bucket is 2^k steps wide and starts at a multiple of that, whatever the stretch: as a series grows, the points
 * chosen from its past stay until the width doubles, and then some of them go and none appears or moves.
 */
export function thinned(series: Series, stretch: Stretch, buckets: number): Series {
  const { steps, values } = series;
  const start = Math.max(0, firstAtOrAfter(steps, stretch.from) - 1);
  const end = Math.min(steps.length, firstAtOrAfter(steps, stretch.to) + 1);
  if (end - start <= 2 * buckets) {
    return { steps: steps.slice(start, end), values: values.slice(start, end) };
  }
  const width = 2 ** Math.ceil(Math.log2((stretch.to - stretch.from) / buckets));
  const kept: { steps: number[]; values: number[] } = { steps: [], values: [] };
  const keep = (i: number) => {
    kept.steps.push(steps[i]!);
    kept.values.push(values[i]!);
  };
  let i = start;
  while (i < end) {
    const bucket = Math.floor(steps[i]! / width);
    let low = i;
    let high = i;
    for (; i < end && Math.floor(steps[i]! / width) === bucket; i++) {
      if (values[i]! < values[low]!) low = i;
      if (values[i]! > values[high]!) high = i;
    }
    keep(Math.min(low, high));
    if (low !== high) keep(Math.max(low, high));
  }
  return kept;
}

/** The place of the first of `steps`, which grow, that is at or after `step`; their number where none is. */
export function firstAtOrAfter(steps: readonly number[], step: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]! < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the one of `steps`, which grow, that is nearest to `step`; -1 where there is none. */
export function nearestTo(steps: readonly number[], step: number): number {
  const after = firstAtOrAfter(steps, step);
  if (after === steps.length) return after - 1;
  if (after === 0) return 0;
  return step - steps[after - 1]! <= steps[after]! - step ? after - 1 : after;
}
