import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deltaM } from '../../../../src/core/analysis/delta-m';

const up = (count: number) => Array.from({ length: count }, () => [false]);

test('is positive where the multi-task model is better, whichever way better is', () => {
  const higher = deltaM({ baseline: [[0.8]], multitask: [[0.9]], lowerIsBetter: [[false]] });
  const lower = deltaM({ baseline: [[0.8]], multitask: [[0.6]], lowerIsBetter: [[true]] });
  expect(higher.percent).toBeCloseTo(12.5, 12);
  expect(lower.percent).toBeCloseTo(25, 12);
});

test('is positive too where a negative R2 gets better', () => {
  expect(deltaM({ baseline: [[-0.5]], multitask: [[0.5]], lowerIsBetter: [[false]] }).percent).toBe(200);
});

test('a model is no better than itself', () => {
  const metrics = fc.array(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(metrics, (baseline) => {
      const lowerIsBetter = baseline.map((row) => row.map((_, i) => i % 2 === 0));
      const { percent, leftOut } = deltaM({ baseline, multitask: baseline, lowerIsBetter });
      expect(percent === 0 && leftOut.length === 0).toBe(true);
    }),
  );
});

test('does not change when a metric changes its unit', () => {
  const numbers = fc.double({ min: 0.1, max: 1, noNaN: true });
  fc.assert(
    fc.property(numbers, numbers, fc.constantFrom(1e-10, 0.5, 1e10), (base, value, unit) => {
      const gain = (factor: number) =>
        deltaM({ baseline: [[base * factor]], multitask: [[value * factor]], lowerIsBetter: [[true]] }, 0);
      expect(gain(unit).percent).toBeCloseTo(gain(1).percent, 8);
    }),
  );
});

test('leaves out a task whose baseline is nearly zero, and says so', () => {
  const gain = deltaM({ baseline: [[0.049], [0.5]], multitask: [[0.9], [0.55]], lowerIsBetter: up(2) });
  expect(gain.percent).toBeCloseTo(10, 12);
  expect(gain.gains[0]).toBeNaN();
  expect(gain.leftOut).toEqual([{ task: 0, reason: 'baseline-near-zero' }]);
});

test('leaves out a task with a metric that is not finite, of either model', () => {
  const gain = deltaM({
    baseline: [[Number.NaN], [0.5], [0.5]],
    multitask: [[0.9], [Number.POSITIVE_INFINITY], [0.4]],
    lowerIsBetter: up(3),
  });
  expect(gain.percent).toBeCloseTo(-20, 12);
  expect(gain.leftOut.map((one) => [one.task, one.reason])).toEqual([
    [0, 'not-finite'],
    [1, 'not-finite'],
  ]);
});

test('a baseline of exactly zero is left out however small a baseline is asked for', () => {
  const gain = deltaM({ baseline: [[0]], multitask: [[1]], lowerIsBetter: up(1) }, 0);
  expect(gain.percent).toBeNaN();
  expect(gain.leftOut).toHaveLength(1);
});

test('tables of different shapes are refused', () => {
  expect(() => deltaM({ baseline: [[1], [1]], multitask: [[1]], lowerIsBetter: up(2) })).toThrow(RangeError);
  expect(() => deltaM({ baseline: [[1]], multitask: [[1]], lowerIsBetter: [[true, true]] })).toThrow(
    'metrics a task must be 1 everywhere; got 2',
  );
});
