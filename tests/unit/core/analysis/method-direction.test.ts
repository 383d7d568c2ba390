import { describe, expect, test } from 'vitest';
import { methodDirection, type Situation } from '../../../../src/core/analysis/method-direction';
import { methodOf, weightings } from '../../../../src/core/weighting';

const situation = (gradients: Situation['gradients'], changes: Partial<Situation> = {}): Situation => ({
  gradients,
  losses: gradients.map(() => 1),
  userWeights: gradients.map(() => 1),
  updates: 1,
  draw: 1,
  ...changes,
});

const conflict = situation([
  [1, 0],
  [-1, 1],
]);

describe('the direction of a method', () => {
  test('is the weighted sum, with its slope along each gradient and what that does', () => {
    const { weights, direction, length, slopes, effects } = methodDirection(methodOf('equal'), {}, conflict);
    expect(weights).toEqual([1, 1]);
    expect(direction).toEqual([0, 1]);
    expect(length).toBe(1);
    expect(slopes).toEqual([0, 1]);
    expect(effects).toEqual(['leaves', 'helps']);
  });

  test('of PCGrad hurts neither task, where the sum may', () => {
    const unequal = situation([
      [3, 0],
      [-1, 1],
    ]);
    expect(methodDirection(methodOf('equal'), {}, unequal).effects).toEqual(['helps', 'hurts']);
    expect(methodDirection(methodOf('pcgrad'), {}, unequal).effects).toEqual(['helps', 'helps']);
  });

  test('stands still, and leaves every task, where MGDA finds no way out', () => {
    const stuck = situation([
      [0, 1],
      [Math.sqrt(3) / 2, -0.5],
      [-Math.sqrt(3) / 2, -0.5],
    ]);
    const { length, effects } = methodDirection(methodOf('mgda'), {}, stuck);
    expect(length).toBe(0);
    expect(effects).toEqual(['leaves', 'leaves', 'leaves']);
  });

  test('follows the options, the losses, the weights and the draw', () => {
    const heads = (id: string, options = {}, changes = {}) =>
      methodDirection(methodOf(id), options, { ...conflict, ...changes }).weights;
    expect(heads('cagrad', { c: 0 })).not.toEqual(heads('cagrad', { c: 0.9 }));
    expect(heads('gls', {}, { losses: [1, 4] })).not.toEqual(heads('gls'));
    expect(heads('fixed', {}, { userWeights: [2, 0.5] })).toEqual([2, 0.5]);
    expect(heads('rlw', {}, { draw: 1 })).toEqual(heads('rlw', {}, { draw: 1 }));
    expect(heads('rlw', {}, { draw: 1 })).not.toEqual(heads('rlw', {}, { draw: 2 }));
  });

  test('of a method that learns moves with the updates', () => {
    const long = situation([
      [4, 0],
      [0, 1],
    ]);
    const first = methodDirection(methodOf('gradnorm'), {}, long).weights;
    const later = methodDirection(methodOf('gradnorm'), {}, { ...long, updates: 50 }).weights;
    expect(first).toEqual([1, 1]);
    expect(later[0]).toBeLessThan(later[1]!);
  });

  test.each(Object.values(weightings))('of $title is finite for every arrangement in the plane', (method) => {
    const arrangements = [
      [
        [1, 0.5],
        [0.2, 0.9],
      ],
      [
        [1, 0],
        [-1, 0],
      ],
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0, 0],
        [0, 0],
      ],
      [
        [2.5, 2.5],
        [0.01, 0],
      ],
      [
        [1, 1],
        [2, 2],
        [0.5, 0.5],
      ],
      [
        [0, 1],
        [0.8, -0.5],
        [-0.8, -0.5],
      ],
      [
        [1, 0],
        [-1, 0.2],
        [0.3, -1.2],
      ],
    ];
    for (const gradients of arrangements) {
      for (const updates of [1, 5]) {
        const { weights, direction, slopes } = methodDirection(method, {}, situation(gradients, { updates }));
        expect([...weights, ...direction, ...slopes].every(Number.isFinite), JSON.stringify(gradients)).toBe(
          true,
        );
      }
    }
  });
});
