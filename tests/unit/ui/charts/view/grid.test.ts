import { describe, expect, it } from 'vitest';
import { gridGap, gridOf, placesOf } from '../../../../../src/ui/charts/view/grid';

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

describe('the places of charts of several sizes', () => {
  const sizes = ['large', 'small', 'small', 'small', 'small'] as const;

  it('put a large chart beside two rows of small ones, inside the frame', () => {
    const { columns, cells } = placesOf(sizes, 800, 240);
    expect(columns.reduce((sum, column) => sum + column + gridGap, -gridGap)).toBeLessThanOrEqual(800);
    expect(cells[0]).toMatchObject({ rows: 2, width: columns[0] });
    expect(cells[0]!.height).toBe(2 * cells[1]!.height + gridGap);
    expect(cells[0]!.height).toBeLessThanOrEqual(240);
  });

  it('stack them on a narrow page', () => {
    const { columns, cells, isStacked } = placesOf(sizes, 360, 240);
    expect([columns, isStacked]).toEqual([[360], true]);
    expect(cells.every(({ rows, width }) => rows === 1 && width === 360)).toBe(true);
  });

  it('are those of the grid where all are equals', () => {
    expect(placesOf(['even', 'even'], 800, 240).cells[0]!.width).toBe(gridOf(2, 800, 240).cellWidth);
  });
});
