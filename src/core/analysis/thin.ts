import type { Band } from './band';
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
export function thinned({ steps, values }: Series, stretch: Stretch, buckets: number): Series {
  const places = thinnedPlaces(steps, [values], stretch, buckets);
  return { steps: places.map((place) => steps[place]!), values: places.map((place) => values[place]!) };
}

/** The same of a band: of every bucket the places where its middle or an edge is lowest or highest. */
export function thinnedBand(band: Band, stretch: Stretch, buckets: number): Band {
  const { steps, middle, low, high, counts } = band;
  const places = thinnedPlaces(steps, [middle, low, high], stretch, buckets);
  const kept = (values: readonly number[]) => places.map((place) => values[place]!);
  return { steps: kept(steps), middle: kept(middle), low: kept(low), high: kept(high), counts: kept(counts) };
}

function thinnedPlaces(
  steps: readonly number[],
  columns: readonly (readonly number[])[],
  stretch: Stretch,
  buckets: number,
): number[] {
  const start = Math.max(0, firstAtOrAfter(steps, stretch.from) - 1);
  const end = Math.min(steps.length, firstAtOrAfter(steps, stretch.to) + 1);
  if (end - start <= 2 * buckets)
    return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  const width = 2 ** Math.ceil(Math.log2((stretch.to - stretch.from) / buckets));
  const kept: number[] = [];
  let i = start;
  while (i < end) {
    const bucket = Math.floor(steps[i]! / width);
    const first = i;
    while (i < end && Math.floor(steps[i]! / width) === bucket) i++;
    const extremes = columns.flatMap((values) => extremesOf(values, first, i));
    kept.push(...[...new Set(extremes)].sort((a, b) => a - b));
  }
  return kept;
}

/** The places of the lowest and the highest of the values from `first` to before `end`. */
function extremesOf(values: readonly number[], first: number, end: number): [number, number] {
  let low = first;
  let high = first;
  for (let i = first + 1; i < end; i++) {
    if (values[i]! < values[low]! || Number.isNaN(values[low]!)) low = i;
    if (values[i]! > values[high]! || Number.isNaN(values[high]!)) high = i;
  }
  return [low, high];
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
