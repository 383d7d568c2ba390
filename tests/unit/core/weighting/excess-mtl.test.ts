import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excessMtl } from '../../../../src/core/weighting/excess-mtl';
import { combineSteps } from '../../../setup/method-steps';

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const row = fc.array(entry, { minLength: 4, maxLength: 4 });
const weightsOf = (steps: readonly (readonly number[][])[], options = {}) =>
  combineSteps(
    excessMtl,
    steps.map((jacobian) => ({ losses: jacobian.map(() => 1), jacobian })),
    options,
  ).map(({ weights }) => weights);

test('leaves the weights at 1 while all gradients are the same', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const same = rows.map((one) => [one, one, one]);
      for (const weight of weightsOf(same, { eta: 1 }).flat()) expect(weight).toBeCloseTo(1, 12);
    }),
  );
});

test('gives weights that add up to T, and equal ones at the first step', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      (steps) => {
        const answers = weightsOf(steps, { eta: 1 });
        expect(answers[0]).toEqual([1, 1, 1]);
        for (const weights of answers) expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3, 12);
      },
    ),
  );
});

test('gives more weight to the task whose gradients have fallen less', () => {
  const steps = [
    [[1], [1]],
    [[0.1], [0.9]],
  ];
  const [first, second] = weightsOf(steps, { eta: 1 })[1]!;
  // e = g^2 / sqrt(1 + g^2), beside e(0) = 1.
  const excess = (g: number) => g ** 2 / Math.sqrt(1 + g ** 2);
  expect(second! / first!).toBeCloseTo(Math.exp(excess(0.9) - excess(0.1)), 5);
});

test('compares a task whose first gradient was 0 with its first one that was not', () => {
  const steps = [
    [[0], [1]],
    [[0], [1]],
    [[2], [1]],
    [[2], [1]],
  ];
  const answers = combineSteps(
    excessMtl,
    steps.map((jacobian) => ({ losses: [1, 1], jacobian })),
    { eta: 1 },
  );
  expect(answers[1]!.weights[0]).toBeLessThan(1);
  expect(answers[1]!.state.initial[0]).toBe(0);
  expect(answers[2]!.state.initial[0]).toBeCloseTo(2, 6);
  expect(answers[3]!.state.initial).toEqual(answers[2]!.state.initial);
});

test('weighs trunk and heads alike', () => {
  const given = {
    losses: [1, 1],
    jacobian: [
      [1, 0],
      [0, 2],
    ],
  };
  const { direction, headWeights, weights } = combineSteps(excessMtl, [given, given], { eta: 1 })[1]!;
  expect(headWeights).toEqual(weights);
  expect([...direction]).toEqual([weights[0], 2 * weights[1]!]);
});
