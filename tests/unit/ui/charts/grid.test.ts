import { describe, expect, it } from 'vitest';
import { gridGap, gridOf } from '../../../../src/ui/charts/grid';

describe('the grid of charts', () => {
  it('puts two tasks side by side and fits four in the frame', () => {
    expect(gridOf(2, 800, 240)).toMatchObject({ columns: 2, cellHeight: 240 });
    const four = gridOf(4, 800, 240);
    expect(four.columns).toBe(2);
    expect(2 * four.cellHeight + gridGap).toBeLessThanOrEqual(240);
    expect(2 * four.cellWidth + gridGap).toBeLessThanOrEqual(800);
  });

  it('gives three tasks a row of their own where they fit', () => {
    expect(gridOf(3, 800, 240).columns).toBe(3);
    expect(gridOf(3, 600, 240).columns).toBe(2);
  });

  it('lets more than four scroll instead of shrinking', () => {
    expect(gridOf(16, 800, 240).cellHeight).toBe(gridOf(4, 800, 240).cellHeight);
  });

  it('stacks them on a narrow page', () => {
    expect(gridOf(2, 360, 240)).toMatchObject({ columns: 1, cellWidth: 360, isStacked: true });
  });
});
