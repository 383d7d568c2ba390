import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../../src/ui/lab/place-labels';
import { angleOfVector, arrowEnd, planeView, spotOf, vectorAt } from '../../../../src/ui/lab/plane-view';

const view = planeView(600, 400);

describe('the plane of gradients', () => {
  test('has its origin in the middle, y upwards, and room for the largest gradients', () => {
    expect(spotOf(view, [0, 0])).toEqual({ x: 300, y: 200 });
    expect(spotOf(view, [0, 1]).y).toBeLessThan(200);
    expect(spotOf(view, [2, 2]).y).toBeGreaterThan(0);
    expect(vectorAt(view, spotOf(view, [-1.25, 0.5]))).toEqual([expect.closeTo(-1.25), expect.closeTo(0.5)]);
  });

  test('measures angles counterclockwise, 180 degrees rather than -180', () => {
    expect(angleOfVector([0, 1])).toBe(90);
    expect(angleOfVector([1, -1])).toBe(-45);
    expect(angleOfVector([-1, 0])).toBe(180);
    expect(angleOfVector([-1, -0])).toBe(180);
  });

  test('cuts an arrow at its frame, in its own direction', () => {
    expect(arrowEnd(view, [1, 1], 12)).toMatchObject({ isCut: false, ...spotOf(view, [1, 1]) });
    const { x, y, isCut } = arrowEnd(view, [20, 10], 12);
    expect(isCut).toBe(true);
    expect(x).toBeCloseTo(588);
    expect((200 - y) / (x - 300)).toBeCloseTo(0.5);
    expect(arrowEnd(view, [0, 0], 12)).toMatchObject({ x: 300, y: 200, isCut: false });
  });
});

describe('labels', () => {
  const wish = (id: string, x: number, y: number) => ({ id, x, y, width: 60, height: 16 });

  test('stand outward of their spots, within the frame, and on nobody else', () => {
    const wishes = Array.from({ length: 9 }, (_, i) => wish(`${i}`, 380 + 3 * i, 120 + 2 * i));
    const placed = placeLabels(wishes, view);
    expect(placed.length).toBeGreaterThan(5);
    placed.forEach((a, i) => {
      expect(a.left >= 0 && a.top >= 0 && a.left + 60 <= 600 && a.top + 16 <= 400).toBe(true);
      for (const b of placed.slice(i + 1)) {
        expect(Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 16).toBe(true);
      }
    });
    expect(placed[0]!.left + 30).toBeGreaterThan(380);
  });

  test('that find no place are left out', () => {
    expect(placeLabels([wish('a', 30, 30)], { width: 60, height: 20 })).toEqual([]);
  });
});
