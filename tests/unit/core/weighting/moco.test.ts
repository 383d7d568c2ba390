import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moco } from '../../../../src/core/weighting/moco';
import { combineSteps } from '../../../setup/method-steps';

const entry = fc.double({ min: -3, max: 3, noNaN: true });
const rows = fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
const constant = (jacobian: readonly number[][], count: number) =>
  Array.from({ length: count }, () => ({ losses: jacobian.map(() => 2), jacobian }));
const still = { betaSigma: 0, gammaSigma: 0 };

test.each([{ form: 'paper' }, { form: 'libmtl' }])(
  '$form: gives weights of 0 or more that add up to 1',
  (options) => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (jacobians) => {
        const steps = jacobians.map((jacobian) => ({ losses: [1, 2, 3], jacobian }));
        for (const { weights } of combineSteps(moco, steps, options)) {
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  },
);

test('comes to the shortest combination of two gradients that stay', () => {
  fc.assert(
    fc.property(entry, entry, (x, y) => {
      // Against (1, 0): the nearest point of the segment to 0.
      const other = [x, y];
      const away = (x - 1) ** 2 + y ** 2;
      fc.pre(away > 0.5);
      const share = Math.min(1, Math.max(0, (1 - x) / away));
      const { weights } = combineSteps(moco, constant([[1, 0], other], 1000), { ...still, gamma: 0.05 }).at(
        -1,
      )!;
      expect(weights[1]).toBeCloseTo(share, 4);
    }),
    { numRuns: 30 },
  );
});

test('tracks the gradients by a running mean, and moves along what it has tracked', () => {
  const answers = combineSteps(moco, constant([[4, 0]], 2), { beta: 0.5, betaSigma: 1 });
  // 0.5 of the way, then 0.25 of what is left.
  expect([...answers[0]!.direction]).toEqual([2, 0]);
  expect([...answers[1]!.direction]).toEqual([2.5, 0]);
});

test("brings, in LibMTL's form, every gradient to the length of its loss", () => {
  const given = {
    losses: [2, 0.5],
    jacobian: [
      [30, 40],
      [0, 1e-3],
    ],
  };
  const { state } = combineSteps(moco, [given], { form: 'libmtl', beta: 1 })[0]!;
  const lengths = state.tracked.map((row) => Math.hypot(...row!));
  expect(lengths[0]).toBeCloseTo(2, 6);
  expect(lengths[1]).toBeCloseTo(0.5, 4);
});

test('is drawn to equal weights by rho', () => {
  const first = (rho: number) =>
    combineSteps(
      moco,
      constant(
        [
          [3, 0],
          [0, 1],
        ],
        200,
      ),
      { ...still, rho },
    ).at(-1)!.weights[0]!;
  expect(first(10)).toBeGreaterThan(first(0) + 0.1);
  expect(first(10)).toBeLessThan(0.5);
});

test('gives the heads their own gradient', () => {
  expect(moco.heads({})).toBe('own');
  expect(combineSteps(moco, constant([[1], [2]], 1))[0]!.headWeights).toEqual([1, 1]);
});
