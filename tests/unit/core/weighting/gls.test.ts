import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gls } from '../../../../src/core/weighting/gls';
import { scaleInvariant } from '../../../../src/core/weighting/scale-invariant';
import { weighSteps } from '../../../setup/method-steps';

const losses = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 });
const weigh = (row: readonly number[]) => weighSteps(gls, [{ losses: row }])[0]!.weights;
const geometricMean = (row: readonly number[]) =>
  row.reduce((product, loss) => product * loss, 1) ** (1 / row.length);

test('makes every weighted loss the same: the geometric mean over T', () => {
  fc.assert(
    fc.property(losses, (row) => {
      const share = geometricMean(row) / row.length;
      for (const [t, weight] of weigh(row).entries()) expect((weight * row[t]!) / share).toBeCloseTo(1, 10);
    }),
  );
});

test("is the geometric mean's slope", () => {
  fc.assert(
    fc.property(losses, (row) => {
      const nudge = 1e-5;
      for (const [t, weight] of weigh(row).entries()) {
        const at = (sign: number) =>
          geometricMean(row.map((loss, s) => (s === t ? loss * (1 + sign * nudge) : loss)));
        expect((at(1) - at(-1)) / (2 * nudge * row[t]! * weight)).toBeCloseTo(1, 5);
      }
    }),
  );
});

test('neither overflows nor underflows where the product of the losses would', () => {
  const row = Array.from({ length: 16 }, (_, t) => (t < 8 ? 1e300 : 1e-19));
  const weights = weigh(row);
  expect(weights.every((weight) => Number.isFinite(weight) && weight > 0)).toBe(true);
});

test('the scale invariant sum of logs weighs each loss by one over itself, so its unit does not matter', () => {
  fc.assert(
    fc.property(losses, fc.constantFrom(1e-6, 0.5, 1e6), (row, unit) => {
      const [plain, scaled] = [row, row.map((loss) => unit * loss)].map(
        (given) => weighSteps(scaleInvariant, [{ losses: given }])[0]!.weights,
      );
      for (const [t, loss] of row.entries()) {
        expect(plain![t]! * loss).toBeCloseTo(1, 12);
        expect(scaled![t]! * unit * loss).toBeCloseTo(1, 12);
      }
    }),
  );
});
