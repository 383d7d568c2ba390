import { square } from '../elementary';
import { probabilityWithin, reachOf95 } from './student';

// What several values of one quantity say, such as those of several seeds. All of it in float64.

/** A mean with the interval that holds the true one in 95 of 100 such samples, if values are normal. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The mean; NaN of no values. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean of those that are finite; NaN where none is. */
export function knownMean(values: readonly number[]): number {
  return meanOf(values.filter(Number.isFinite));
}

/**
 * mean -+ t s / sqrt(n), s the standard deviation of the n values and t the 97.5 % quantile of Student's distribution
 * with n - 1 degrees of freedom.
 *
 * @throws RangeError for fewer than 2 values.
 */
export function intervalOf(values: readonly number[]): Interval {
  const mean = meanOf(values);
  const reach = errorOf(values, mean) * reachOf95(values.length - 1);
  return { mean, low: mean - reach, high: mean + reach };
}

/** The standard error of a mean: s / sqrt(n). */
function errorOf(values: readonly number[], mean: number): number {
  const n = values.length;
  if (n < 2) throw new RangeError(`values must be at least 2; got ${n}`);
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - mean), 0) / (n - 1) / n);
}

/** Lower quartile, median and upper quartile. */
export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** See {@link quantileOf}; NaN of no values. */
export function quartilesOf(values: readonly number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b);
  return { low: quantileOf(sorted, 0.25), median: quantileOf(sorted, 0.5), high: quantileOf(sorted, 0.75) };
}

/**
 * The quantile of sorted values by linear interpolation: the value at the place (n - 1) p, counted from 0. `p` is in
 * [0, 1]; NaN of no values.
 *
 * Source: Hyndman and Fan (1996), "Sample quantiles in statistical packages", type 7; that of NumPy and R.
 */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const before = Math.floor(place);
  const [low, high] = [sorted[before] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (place - before) * (high - low);
}

/** A median with an interval that holds the true one in at least 95 of 100 such samples, however values are distributed. */
export interface MedianInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The k-th smallest and the k-th largest of n values, k the largest for which 1 - 2 P(B <= k - 1) >= 0.95, B binomial
 * of n draws with 1/2: exact order statistics. Null for fewer than 6 values: not even the smallest and the largest of 5
 * have the true median between them in 95 of 100 samples, and no resampling reaches beyond those.
 *
 * Source: Thompson (1936), "On confidence ranges for the median and other expectation distributions", Annals of
 * Mathematical Statistics 7.
 */
export function medianInterval(values: readonly number[]): MedianInterval | null {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  let term = 1 / 2 ** n;
  let below = term;
  let k = 0;
  while (2 * below <= 0.05) {
    k++;
    term *= (n - k + 1) / k;
    below += term;
  }
  if (k === 0) return null;
  return { median: quantileOf(sorted, 0.5), low: sorted[k - 1]!, high: sorted[n - k]! };
}

/** The interval of the differences a - b of values that belong together, such as those of one seed. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Interval {
  if (a.length !== b.length) throw new RangeError(`a must have length ${b.length}; got ${a.length}`);
  return intervalOf(a.map((value, i) => value - b[i]!));
}

/**
 * The paired t-test, two-sided: how often differences that are 0 in truth would have a mean as far from 0 as these, in
 * units of its standard error. Under 0.05 exactly where 0 lies outside {@link intervalOf}. Equal differences have 0, or
 * 1 where they are 0.
 *
 * @throws RangeError for fewer than 2 differences.
 */
export function pairedP(differences: readonly number[]): number {
  const mean = meanOf(differences);
  const error = errorOf(differences, mean);
  if (mean === 0) return 1;
  return Math.max(0, 1 - probabilityWithin(Math.abs(mean) / error, differences.length - 1));
}

/**
 * What p values of several comparisons are worth when one false finding among all is to be as rare as it would be for
 * one: the i-th smallest times m - i + 1, at least the one before, at most 1.
 *
 * Source: Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6.
 */
export function holmOf(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[a]! - ps[b]!);
  const adjusted = new Array<number>(ps.length);
  let least = 0;
  for (const [rank, i] of order.entries()) {
    least = Math.max(least, Math.min(1, ps[i]! * (ps.length - rank)));
    adjusted[i] = least;
  }
  return adjusted;
}

/** What an interval of differences says: 'more' where all of it is above 0, 'less' where all of it is below. */
export type Finding = 'more' | 'less' | 'unclear';

export function findingOf({ low, high }: Pick<Interval, 'low' | 'high'>): Finding {
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'unclear';
}
