import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectOntoSimplex } from '../../../../../src/core/weighting/solvers/simplex-projection';

const entry = fc.double({ min: -10, max: 10, noNaN: true });
const point = fc.array(entry, { minLength: 1, maxLength: 6 });

test('gives a point of the simplex, from numbers of any size', () => {
  const any = fc.oneof(entry, fc.constantFrom(0, 1e-10, 1e10, -1e10, 1e300));
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (v) => {
      const w = projectOntoSimplex(v);
      expect(Math.min(...w)).toBeGreaterThanOrEqual(0);
      expect(w.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('gives the nearest one: v - w falls short of its largest entry only where w is 0', () => {
  fc.assert(
    fc.property(point, (v) => {
      const w = projectOntoSimplex(v);
      const rest = v.map((value, i) => value - w[i]!);
      const theta = Math.max(...rest);
      for (const [i, value] of w.entries()) {
        if (value > 0) expect(rest[i]).toBeCloseTo(theta, 10);
      }
    }),
  );
});

test('leaves a point of the simplex where it is, and permutes with its entries', () => {
  expect(projectOntoSimplex([0.2, 0, 0.8]).map((value) => Number(value.toFixed(12)))).toEqual([0.2, 0, 0.8]);
  fc.assert(
    fc.property(point, (v) => {
      expect(projectOntoSimplex(v.toReversed()).toReversed()).toEqual(projectOntoSimplex(v));
    }),
  );
});
