import { describe, expect, it } from 'vitest';
import { breaksAt, createGaps } from '../../../../src/core/analysis/gaps';
import { maxPoints } from '../../../../src/core/analysis/series';

function gapsOf(steps: Iterable<number>) {
  const gaps = createGaps();
  for (const step of steps) gaps.measured(step);
  return gaps.all();
}

describe('gaps of a series', () => {
  it('lie between steps with values, not before the first', () => {
    expect(gapsOf([3, 4, 6, 7, 20, 20, 19, 21])).toEqual([
      { after: 4, before: 6 },
      { after: 7, before: 20 },
    ]);
  });

  it('are bounded, and the longest stay', () => {
    const steps = Array.from({ length: 10 * maxPoints }, (_, i) => 3 * i + (i >= 5000 ? 500 : 0));
    const gaps = gapsOf(steps);
    expect(gaps.length).toBeLessThanOrEqual(maxPoints);
    expect(gaps).toContainEqual({ after: 3 * 4999, before: 3 * 5000 + 500 });
  });
});

describe('a line', () => {
  it('breaks where there is no value between two of its points', () => {
    expect(breaksAt([1, 2, 5, 6], gapsOf([1, 2, 5, 6]))).toEqual([5]);
  });

  it('goes on between points of which others have been thinned out, unless most steps between are without', () => {
    const gaps = gapsOf([1, 2, 4, 5, 7, 8, 30, 31]);
    expect(breaksAt([1, 8, 31], gaps)).toEqual([31]);
  });
});
