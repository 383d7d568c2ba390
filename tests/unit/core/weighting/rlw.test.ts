import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stream } from '../../../../src/core/random';
import { rlw } from '../../../../src/core/weighting/rlw';
import { weighSteps } from '../../../setup/method-steps';

const steps = Array.from({ length: 5 }, () => ({ losses: [1, 2, 3] }));
const draw = (seed: number) =>
  weighSteps(rlw, steps, {}, stream(seed, 'method')).map(({ weights }) => weights);

test('draws weights above 0 that add up to 1, new ones each step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
      const rows = draw(seed);
      for (const row of rows) {
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...row)).toBeGreaterThan(0);
      }
      expect(new Set(rows.map(String)).size).toBe(rows.length);
    }),
  );
});

test('draws the same weights again from the same stream, and others from another', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});
