import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imtlL } from '../../../../src/core/weighting/imtl-l';
import { weighSteps } from '../../../setup/method-steps';

const losses = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 1, maxLength: 4 });

test('starts with equal weights, whatever the losses', () => {
  fc.assert(
    fc.property(losses, (first) => {
      expect(weighSteps(imtlL, [{ losses: first }])[0]!.weights).toEqual(first.map(() => 1));
    }),
  );
});

test('brings all scaled losses to 1 when the losses stay', () => {
  fc.assert(
    fc.property(losses, fc.constantFrom('adam' as const, 'momentum' as const), (constant, optimizer) => {
      const steps = Array.from({ length: 3000 }, () => ({ losses: constant, optimizer, learningRate: 0.01 }));
      const { weights } = weighSteps(imtlL, steps).at(-1)!;
      for (const [t, weight] of weights.entries()) expect(weight * constant[t]!).toBeCloseTo(1, 3);
    }),
    { numRuns: 10 },
  );
});

test('finds the balance again after one huge loss', () => {
  const calm = Array.from({ length: 500 }, () => ({ losses: [1], learningRate: 0.1 }));
  const answers = weighSteps(imtlL, [{ losses: [1e10], learningRate: 0.1 }, ...calm]);
  expect(answers[1]!.weights[0]).toBeCloseTo(Math.exp(-25), 12);
  expect(answers.at(-1)!.weights[0]).toBeCloseTo(1, 6);
});
