import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonDescent, type Vector2 } from '../../../../src/core/analysis/common-descent';

const at = (degrees: number, length = 1): Vector2 => [
  length * Math.cos((degrees * Math.PI) / 180),
  length * Math.sin((degrees * Math.PI) / 180),
];
const degrees = (radians: number) => (radians * 180) / Math.PI;

describe('the directions that hurt no task', () => {
  test('are the half-plane of a single gradient', () => {
    const cone = commonDescent([at(30)]);
    expect(cone.kind).toBe('cone');
    if (cone.kind !== 'cone') return;
    expect(degrees(cone.from)).toBeCloseTo(-60);
    expect(degrees(cone.to)).toBeCloseTo(120);
  });

  test('narrow as two gradients turn away from each other, whatever their lengths', () => {
    const cone = commonDescent([at(170, 0.01), at(-70, 100)]);
    if (cone.kind !== 'cone') throw new Error(cone.kind);
    expect(degrees(cone.to - cone.from)).toBeCloseTo(60);
  });

  test('of opposite gradients are the two at right angles', () => {
    const set = commonDescent([at(20), at(200, 3)]);
    if (set.kind !== 'edges') throw new Error(set.kind);
    expect(set.angles.map((angle) => Math.round(degrees(angle) + 360) % 180)).toEqual([110, 110]);
  });

  test('of opposite gradients with a third between them are the one on its side', () => {
    const set = commonDescent([[1, 0], [-1, 0], at(60)]);
    if (set.kind !== 'edges') throw new Error(set.kind);
    expect(set.angles.map(degrees)).toEqual([expect.closeTo(90)]);
  });

  test('are none where three gradients surround the origin', () => {
    expect(commonDescent([at(90), at(210), at(330)])).toEqual({ kind: 'none' });
  });

  test('are all where there is no gradient, and a zero among others asks for nothing', () => {
    expect(commonDescent([[0, 0]])).toEqual({ kind: 'all' });
    expect(commonDescent([[0, 0], at(10)])).toEqual(commonDescent([at(10)]));
  });

  test('are exactly those along which no slope is negative', () => {
    const vector = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 4 }), fc.integer(), (gradients, turn) => {
        const set = commonDescent(gradients);
        const angle = ((turn % 3600) * Math.PI) / 1800;
        const least = Math.min(
          ...gradients.map(([x, y]) => {
            const length = Math.hypot(x, y);
            return length === 0 ? 1 : (x * Math.cos(angle) + y * Math.sin(angle)) / length;
          }),
        );
        if (Math.abs(least) < 1e-6) return;
        const isInside =
          set.kind === 'all' ||
          (set.kind === 'cone' &&
            (((angle - set.from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI) < set.to - set.from);
        expect(isInside).toBe(least > 0);
      }),
    );
  });
});
