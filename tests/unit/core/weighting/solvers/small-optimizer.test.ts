import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounded, trainedOnce, untrained } from '../../../../../src/core/weighting/solvers/small-optimizer';

const slope = fc.oneof(
  fc.double({ min: 1e-3, max: 1e10, noNaN: true }),
  fc.double({ min: -1e10, max: -1e-3, noNaN: true }),
);

test('sgd moves by the rate times the gradient', () => {
  const after = trainedOnce(untrained([1, 2]), [3, -4], 'sgd', 0.1);
  expect(after.values[0]).toBeCloseTo(0.7, 12);
  expect(after.values[1]).toBeCloseTo(2.4, 12);
});

test('momentum adds nine tenths of the velocity', () => {
  const once = trainedOnce(untrained([0]), [1], 'momentum', 0.1);
  const twice = trainedOnce(once, [1], 'momentum', 0.1);
  expect(twice.values[0]).toBeCloseTo(-0.1 - 0.19, 12);
});

test("Adam's first move is the rate against the gradient's sign, whatever its size", () => {
  fc.assert(
    fc.property(slope, fc.constantFrom('adam' as const, 'adamw' as const), (gradient, rule) => {
      const { values } = trainedOnce(untrained([5]), [gradient], rule, 0.1);
      expect(Math.abs(values[0]! - (5 - 0.1 * Math.sign(gradient)))).toBeLessThan(1e-5);
    }),
  );
});

test("Adam's second move is corrected for the short history", () => {
  const twice = trainedOnce(trainedOnce(untrained([1]), [0.5], 'adam', 0.1), [-0.2], 'adam', 0.1);
  const mean = (0.9 * 0.05 - 0.1 * 0.2) / (1 - 0.81);
  const square = (0.999 * 0.001 * 0.25 + 0.001 * 0.04) / (1 - 0.999 ** 2);
  expect(twice.values[0]).toBeCloseTo(0.9 - (0.1 * mean) / Math.sqrt(square), 7);
});

test('leaves the state it was given as it was, and is plain data', () => {
  const before = untrained([1]);
  const after = trainedOnce(before, [1], 'adam', 0.1);
  expect(before).toEqual({ values: [1], first: [0], second: [0], updates: [0] });
  expect(JSON.parse(JSON.stringify(after))).toEqual(after);
});

test('bounds the values on both sides', () => {
  expect(bounded(untrained([-30, 2, 30]), 10).values).toEqual([-10, 2, 10]);
});
