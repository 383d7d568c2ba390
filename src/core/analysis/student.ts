import { atan2 } from '../elementary';

/**
 * P(|T| <= t) for Student's T with a whole number of degrees of freedom >= 1, and t >= 0: sums of `freedom` / 2 terms,
 * exact but for rounding, which is absolute: some 1e-16.
 *
 * Source: Abramowitz and Stegun (1964), "Handbook of Mathematical Functions", 26.7.3 and 26.7.4.
 */
export function probabilityWithin(t: number, freedom: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1;
  // Of the angle theta = arctan(t / sqrt(freedom)).
  const squared = freedom / (freedom + t * t);
  const cosine = Math.sqrt(squared);
  const sine = t / Math.sqrt(freedom + t * t);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (squared * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (atan2(t, Math.sqrt(freedom)) + sine * sum) : sine * sum;
}

const reaches = new Map<number, number>();

/** The t >= 0 with P(|T| <= t) = 0.95 for Student's T, by halving. */
export function reachOf95(freedom: number): number {
  const known = reaches.get(freedom);
  if (known !== undefined) return known;
  let [low, high] = [1, 16];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  reaches.set(freedom, high);
  return high;
}
