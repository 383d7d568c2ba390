import { describe, expect, test } from 'vitest';
import { landscapes } from '../../../../src/core/analysis/landscapes';
import { contourPieces, heightGrid, levelsOf } from '../../../../src/ui/landscape/contours';
import { spread } from '../../../../src/ui/landscape/EndBadges';
import { ticksOf } from '../../../../src/ui/landscape/plot-view';

describe('contours', () => {
  test('of a cone are circles: every point of a line has the line’s height', () => {
    const side = 41;
    const heights = Float32Array.from({ length: side * side }, (_, i) =>
      Math.hypot((i % side) - 20, Math.floor(i / side) - 20),
    );
    const pieces = contourPieces(heights, side, side, 12.3);
    expect(pieces.length / 4).toBeGreaterThan(60);
    for (let i = 0; i < pieces.length; i += 2) {
      expect(Math.hypot(pieces[i]! - 20, pieces[i + 1]! - 20)).toBeCloseTo(12.3, 1);
    }
  });

  test.each([
    [
      [1, 0, 1, 0],
      0.4,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      [1, 0, 1, 0],
      0.6,
      [
        [0, 3],
        [1, 2],
      ],
    ],
    [
      [0, 1, 0, 1],
      0.4,
      [
        [0, 3],
        [1, 2],
      ],
    ],
    [
      [0, 1, 0, 1],
      0.6,
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('of a saddle %j at %d leave its middle on the right side', (corners, level, expected) => {
    const [a, b, c, d] = corners as [number, number, number, number];
    const pieces = contourPieces(Float32Array.of(a, b, d, c), 2, 2, level);
    const sideOf = (x: number, y: number) => (y === 0 ? 0 : x === 1 ? 1 : y === 1 ? 2 : 3);
    const joined = [0, 4].map((at) =>
      [sideOf(pieces[at]!, pieces[at + 1]!), sideOf(pieces[at + 2]!, pieces[at + 3]!)].sort(),
    );
    expect(joined.sort()).toEqual(expected);
  });

  test('have levels between which equal parts of the picture lie', () => {
    const heights = Float32Array.from({ length: 1000 }, (_, i) => i ** 3);
    const levels = levelsOf(heights, 4);
    const below = levels.map((level) => heights.filter((height) => height < level).length);
    expect(below).toEqual([200, 400, 600, 800]);
  });

  test.each(landscapes)(
    'of $title are made of finite heights, the top row being the highest x2',
    (landscape) => {
      const { heights } = heightGrid(landscape, 9, 7);
      expect(heights.every((list) => list.every(Number.isFinite))).toBe(true);
      const { x1, x2 } = landscape.bounds;
      expect(heights[0][0]).toBeCloseTo(landscape.value([x1[0], x2[1]])[0], 3);
      expect(heights[1][9 * 7 - 1]).toBeCloseTo(landscape.value([x1[1], x2[0]])[1], 3);
    },
  );
});

test('ticks are round numbers within the range', () => {
  expect(ticksOf([-10, 10], 5)).toEqual([-10, -5, 0, 5, 10]);
  expect(ticksOf([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('badges at one place stand beside each other', () => {
  const spots = spread(Array.from({ length: 6 }, () => ({ x: 100, y: 100 })));
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
  });
});
