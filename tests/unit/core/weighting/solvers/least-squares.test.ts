import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combined, dot, gramOf } from '../../../../../src/core/linalg/rows';
import { leastSquares } from '../../../../../src/core/weighting/solvers/least-squares';

const fitted = (rows: readonly number[][], direction: ArrayLike<number>) =>
  leastSquares(
    gramOf(rows),
    rows.map((row) => dot(row, direction)),
  );

test('finds the coefficients again of a sum of independent gradients, whatever their lengths', () => {
  const coefficients = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });
  const length = fc.constantFrom(1e-8, 1, 1e8);
  fc.assert(
    fc.property(coefficients, fc.tuple(length, length, length), (expected, lengths) => {
      const rows = [
        [1, 0.5, 0, 0.2],
        [-0.3, 1, 0.4, 0],
        [0, 0.2, 1, -1],
      ].map((row, t) => row.map((value) => lengths[t]! * value));
      const scaled = expected.map((value, t) => value / lengths[t]!);
      for (const [t, value] of fitted(rows, combined(scaled, rows)).entries()) {
        expect(value * lengths[t]!).toBeCloseTo(expected[t]!, 8);
      }
    }),
  );
});

test('leaves a rest that is at right angles to every gradient', () => {
  const rows = [
    [1, 2, 0],
    [0, 1, 1],
  ];
  const direction = [1, -1, 3];
  const nearest = combined(fitted(rows, direction), rows);
  for (const row of rows) {
    expect(
      dot(
        row,
        direction.map((value, k) => value - nearest[k]!),
      ),
    ).toBeCloseTo(0, 10);
  }
});

test('lets parallel gradients share, and gives a zero gradient nothing', () => {
  const rows = [
    [1, 0],
    [1, 0],
    [0, 0],
  ];
  expect(fitted(rows, [4, 0]).map((value) => Number(value.toFixed(9)))).toEqual([2, 2, 0]);
});
