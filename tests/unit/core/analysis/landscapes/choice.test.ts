import { describe, expect, test } from 'vitest';
import { landscapes } from '../../../../../src/core/analysis/landscapes';
import {
  distanceToPareto,
  landscapeOf,
  nearPareto,
} from '../../../../../src/core/analysis/landscapes/choice';
import { descend, descent } from '../../../../../src/core/analysis/landscapes/descend';
import { Trail } from '../../../../../src/core/analysis/landscapes/trail';
import { defaultOptions } from '../../../../../src/core/fields/choosable-record';
import { methodOf } from '../../../../../src/core/weighting';

describe('a landscape that is asked for', () => {
  test.each(landscapes)('is $title by its id', ({ id, title }) => {
    expect(landscapeOf({ id, scale: 0.1 }).title).toBe(title);
  });

  test('has the scale where it has one, and is refused where there is none', () => {
    const [small] = landscapeOf({ id: 'cagrad', scale: 0.1 }).value([3, -4]);
    const [large] = landscapeOf({ id: 'cagrad', scale: 1 }).value([3, -4]);
    expect(large).toBeCloseTo(10 * small);
    expect(() => landscapeOf({ id: 'nowhere', scale: 1 })).toThrow(RangeError);
  });
});

describe('the distance to the Pareto set', () => {
  const line = {
    ...landscapes[0]!,
    paretoSet: [
      [0, 0],
      [4, 0],
      [4, 3],
    ],
  };

  test.each([
    [[2, 0], 0],
    [[2, -1.5], 1.5],
    [[-3, 4], 5],
    [[5, 2], 1],
  ])('of %j is %d', (point, distance) => {
    expect(distanceToPareto(line, point)).toBeCloseTo(distance);
  });

  test.each(landscapes)('of a point of the set of $title is 0, and of a start is not near', (landscape) => {
    for (const point of landscape.paretoSet) expect(distanceToPareto(landscape, point)).toBeLessThan(1e-9);
    for (const start of landscape.starts) {
      expect(distanceToPareto(landscape, start)).toBeGreaterThan(nearPareto(landscape));
    }
  });
});

describe('a trail', () => {
  const square = { bounds: { x1: [0, 10], x2: [0, 100] } } as const;

  test('keeps a point when it has moved by 0.2 % of the picture along an axis, and the end', () => {
    const trail = new Trail(square);
    for (const point of [
      [1, 1],
      [1.01, 1],
      [1.021, 1],
      [1.03, 1.15],
      [1.03, 1.25],
      [1.035, 1.25],
    ])
      trail.add(point);
    trail.add([1.036, 1.25], true);
    expect([...trail.take()]).toEqual([1, 1, 1.021, 1, 1.03, 1.25, 1.036, 1.25].map(Math.fround));
    expect(trail.take()).toHaveLength(0);
  });

  test('of 50,000 steps is short, and never farther from the way than it says', () => {
    const landscape = landscapeOf({ id: 'cagrad', scale: 0.1 });
    const method = methodOf('mgda');
    const way = descent(landscape, method, defaultOptions(method), [9, 9], {
      learningRate: 1e-3,
      optimizer: 'adam',
    });
    const trail = new Trail(landscape);
    for (let step = 0; step < 50_000; step++) {
      way.advance();
      trail.add(way.point, step === 49_999);
    }
    const points = trail.take();
    expect(points.length / 2).toBeLessThan(2000);
    expect([...points.slice(-2)]).toEqual(way.point.map(Math.fround));
  });
});

test('a descent made update by update is the descent', () => {
  const landscape = landscapeOf({ id: 'pcgrad', scale: 1 });
  const method = methodOf('famo');
  const options = defaultOptions(method);
  const settings = { learningRate: 0.01, optimizer: 'adam' as const, seed: 3 };
  const whole = descend(landscape, method, options, [0.5, -3], { ...settings, steps: 200, recordEvery: 200 });
  const way = descent(landscape, method, options, [0.5, -3], settings);
  for (let step = 0; step < 200; step++) expect(way.advance()).toBe(true);
  expect(way.step).toBe(200);
  expect([way.point, way.losses]).toEqual([whole.points[1], whole.losses[1]]);
});
