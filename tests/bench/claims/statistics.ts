/** A mean with the interval that holds the true one in 95 of 100 such samples, if values are normal. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * mean -+ t s / sqrt(n), s the standard deviation of the n values and t the 97.5 % quantile of Student's distribution
 * with n - 1 degrees of freedom.
 *
 * @throws RangeError for fewer than 2 values.
 */
export function intervalOf(values: readonly number[]): Interval {
  const n = values.length;
  if (n < 2) throw new RangeError(`values must be at least 2; got ${n}`);
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = quantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - reach, high: mean + reach };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The interval of the differences a - b of values that belong together, such as those of one seed. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Interval {
  if (a.length !== b.length) throw new RangeError(`a must have length ${b.length}; got ${a.length}`);
  return intervalOf(a.map((value, i) => value - b[i]!));
}

/** What an interval of differences says: 'more' where all of it is above 0, 'less' where all of it is below. */
export type Finding = 'more' | 'less' | 'unclear';

export function findingOf({ low, high }: Interval): Finding {
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'unclear';
}

/** A finding beside what was claimed, in words. */
export function verdictOf(found: Finding, claimed: 'more' | 'less'): string {
  if (found === 'unclear') return 'UNDECIDED: 0 lies in the interval';
  return found === claimed ? 'YES, as the paper says' : 'NO, the opposite of what the paper says';
}

/** The number t with P(T <= t) = p for Student's T, by halving; p in (0.5, 1). */
function quantile(p: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (cumulative(high, freedom) < p) high *= 2;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (cumulative(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * P(T <= t) for t >= 0 and a whole number of degrees of freedom. Abramowitz and Stegun (1964), "Handbook of
 * Mathematical Functions", 26.7.3 and 26.7.4.
 */
function cumulative(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + within) / 2;
}
