import { describe, expect, it } from 'vitest';
import { findingOf, intervalOf, pairedDifference, verdictOf } from '../../bench/claims/statistics';

describe('intervalOf', () => {
  // Of n values with the mean 0 and the standard deviation 1, half the width times sqrt(n) is the quantile.
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [4, 2.77645],
    [9, 2.26216],
    [10, 2.22814],
    [29, 2.04523],
    [120, 1.97993],
  ])('reaches as far as the tables of Student say for %i degrees of freedom', (freedom, quantile) => {
    const n = freedom + 1;
    const spread = Math.sqrt((n - 1) / 2);
    const values = Array.from({ length: n }, (_, i) => (i === 0 ? spread : i === 1 ? -spread : 0));
    const { mean, low, high } = intervalOf(values);
    expect(mean).toBeCloseTo(0, 12);
    expect(high * Math.sqrt(n)).toBeCloseTo(quantile, 4);
    expect(low).toBeCloseTo(-high, 12);
  });

  it('has no width where all values are the same', () => {
    expect(intervalOf([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
  });

  it('wants two values', () => {
    expect(() => intervalOf([1])).toThrow(RangeError);
  });
});

describe('pairedDifference', () => {
  it('sees a small difference between values that vary together', () => {
    const b = [1, 50, 200, 9];
    const { mean, low, high } = pairedDifference(
      b.map((value) => value + 1),
      b,
    );
    expect([mean, low, high]).toEqual([1, 1, 1]);
  });

  it('wants as many values on both sides', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(RangeError);
  });
});

describe('verdictOf', () => {
  const said = (low: number, high: number, claimed: 'more' | 'less') =>
    verdictOf(findingOf({ mean: (low + high) / 2, low, high }), claimed);

  it('is yes only where the whole interval lies on the side that was claimed', () => {
    expect(said(0.1, 0.3, 'more')).toMatch(/^YES/);
    expect(said(-0.3, -0.1, 'less')).toMatch(/^YES/);
  });

  it('is no only where the whole interval lies on the other side', () => {
    expect(said(-0.3, -0.1, 'more')).toMatch(/^NO/);
    expect(said(0.1, 0.3, 'less')).toMatch(/^NO/);
  });

  it('is undecided where 0 lies in the interval or on its edge', () => {
    expect(said(-0.1, 0.3, 'more')).toMatch(/^UNDECIDED/);
    expect(said(-0.1, 0.3, 'less')).toMatch(/^UNDECIDED/);
    expect(said(0, 0.3, 'more')).toMatch(/^UNDECIDED/);
  });
});
