import { expect, test } from 'vitest';
import { nearestRun, placeOf } from '../../../../src/ui/verdict/gain-scale';

test('a click on a scale means the run whose mark is nearest, and none where there is no mark', () => {
  const gains = [-4, Number.NaN, 3, 80];
  expect(nearestRun(gains, placeOf(2.4, 5), 5)).toBe(2);
  expect(nearestRun(gains, 0, 5)).toBe(0);
  // More than the scale holds stands at its end.
  expect(nearestRun(gains, 100, 5)).toBe(3);
  expect(nearestRun([Number.NaN], 50, 5)).toBeNull();
});
