import { describe, expect, it } from 'vitest';
import { averageRanks, spearman } from '../../../../src/core/analysis/ranks';

describe('average ranks', () => {
  it('share the mean of their places where values are equal', () => {
    expect(averageRanks([3, 1, 3, 2, 3])).toEqual([4, 1, 4, 2, 4]);
  });

  it('leave NaN out, and count infinity last', () => {
    expect(averageRanks([Number.POSITIVE_INFINITY, Number.NaN, 5])).toEqual([2, Number.NaN, 1]);
  });
});

describe("Spearman's correlation", () => {
  it('is 1 of whatever grows together, and -1 of opposites', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 0])).toBe(-1);
  });

  it('is that of the textbook with ties', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    expect(spearman([1, 2, 2, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('leaves pairs without both out, and says nothing of equal values', () => {
    expect(spearman([1, Number.NaN, 2, 3], [1, 7, 2, 3])).toBe(1);
    expect(spearman([1, 1], [1, 2])).toBeNaN();
  });
});
