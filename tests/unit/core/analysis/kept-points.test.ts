import { describe, expect, it } from 'vitest';
import { keptPoints } from '../../../../src/core/analysis/kept-points';

function kept(count: number, most: number) {
  const points = keptPoints<number>(most);
  for (let point = 0; point < count; point++) points.add(point);
  return points.all();
}

describe('kept points', () => {
  it('are all of few', () => {
    expect(kept(0, 4)).toEqual([]);
    expect(kept(4, 4)).toEqual([0, 1, 2, 3]);
  });

  it('are every second one of more, then every fourth, the first one always', () => {
    expect(kept(5, 4)).toEqual([0, 2, 4]);
    expect(kept(8, 4)).toEqual([0, 2, 4, 6]);
    expect(kept(9, 4)).toEqual([0, 4, 8]);
  });

  it('are never more than the cap', () => {
    for (let count = 0; count < 100; count++) expect(kept(count, 8).length).toBeLessThanOrEqual(8);
  });
});
