import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../../src/core/linalg/matrix';
import {
  distances,
  pullTogether,
  shrinkSpectrum,
  singularValues,
  traceNorm,
} from '../../../../src/core/sharing/relation';
import { gramOf } from '../../../setup/gram';

const entry = fc.double({ min: -2, max: 2, noNaN: true });

/** Towers of 1 to 5 tasks, of which the last ones may be mixtures of the first two. */
const towers = fc
  .record({
    tasks: fc.integer({ min: 1, max: 5 }),
    size: fc.integer({ min: 1, max: 7 }),
    isMixed: fc.boolean(),
  })
  .chain(({ tasks, size, isMixed }) =>
    fc
      .array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: tasks, maxLength: tasks })
      .map((rows) =>
        rows.map((row, t) =>
          isMixed && t > 1 ? row.map((_, k) => 0.5 * t * rows[0]![k]! - rows[1]![k]!) : row,
        ),
      ),
  );

const amount = fc.constantFrom(0, 1e-3, 0.1, 1, 10);

const times = (C: Matrix, M: Matrix): number[][] =>
  C.map((row) => M[0]!.map((_, k) => row.reduce((sum, factor, s) => sum + factor * M[s]![k]!, 0)));

const largestDifference = (A: Matrix, B: Matrix) =>
  Math.max(...A.flatMap((row, i) => row.map((value, k) => Math.abs(value - B[i]![k]!))));

/**
 * M = sum_k s_k u_k v_k' by one-sided Jacobi rotations: rows of M are turned in pairs until all are orthogonal, and are
 * then s_k v_k', while the rotations make up u.
 */
function svd(M: Matrix): { values: number[]; left: number[][]; right: number[][] } {
  const rows = M.map((row) => [...row]);
  const turned: number[][] = M.map((_, i) => M.map((_row, j) => Number(i === j)));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
  const turn = (all: number[][], p: number, q: number, c: number, s: number) => {
    const [one, other] = [all[p]!, all[q]!];
    all[p] = one.map((x, k) => c * x - s * other[k]!);
    all[q] = one.map((x, k) => s * x + c * other[k]!);
  };
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < rows.length; p++) {
      for (let q = p + 1; q < rows.length; q++) {
        const product = dot(rows[p]!, rows[q]!);
        if (product === 0) continue;
        const angle = 0.5 * Math.atan2(2 * product, dot(rows[q]!, rows[q]!) - dot(rows[p]!, rows[p]!));
        turn(rows, p, q, Math.cos(angle), Math.sin(angle));
        turn(turned, p, q, Math.cos(angle), Math.sin(angle));
      }
    }
  }
  const values = rows.map((row) => Math.hypot(...row));
  return {
    values,
    left: turned,
    right: rows.map((row, k) => row.map((x) => (values[k]! > 1e-12 ? x / values[k]! : 0))),
  };
}

/** sum_k of(s_k) u_k v_k'. */
function spectral(M: Matrix, of: (value: number) => number): number[][] {
  const { values, left, right } = svd(M);
  return M.map((row, t) =>
    row.map((_, k) => values.reduce((sum, value, j) => sum + of(value) * left[j]![t]! * right[j]![k]!, 0)),
  );
}

const pairs = (rows: Matrix) =>
  rows.reduce(
    (sum, one, t) =>
      sum +
      rows
        .slice(0, t)
        .reduce((part, other) => part + one.reduce((d, x, k) => d + (x - other[k]!) ** 2, 0), 0),
    0,
  );

/** What a proximal map makes smallest: half the squared way, and the penalty. */
const objective = (after: Matrix, before: Matrix, penalty: number) =>
  after.reduce(
    (sum, row, t) => sum + row.reduce((d, x, k) => d + 0.5 * (x - before[t]![k]!) ** 2, 0),
    penalty,
  );

describe('the pull towards the mean', () => {
  test('makes the sum of the squared way and of the penalty smallest', () => {
    fc.assert(
      fc.property(towers, amount, (M, a) => {
        const next = times(pullTogether(M.length, a), M);
        // The sum's gradient is 0: (next - M)_t + 2 a sum_s (next_t - next_s).
        const slopes = next.map((row, t) =>
          row.map((x, k) => x - M[t]![k]! + 2 * a * next.reduce((sum, other) => sum + x - other[k]!, 0)),
        );
        expect(Math.max(...slopes.flat().map(Math.abs))).toBeLessThan(1e-10);
      }),
    );
  });

  test('does nothing at 0, leaves the mean where it is, and ends in it', () => {
    fc.assert(
      fc.property(towers, amount, (M, a) => {
        const mean = (rows: Matrix) =>
          rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
        expect(times(pullTogether(M.length, 0), M)).toEqual(
          times(
            M.map((_, t) => M.map((_r, s) => Number(s === t))),
            M,
          ),
        );
        expect(largestDifference([mean(times(pullTogether(M.length, a), M))], [mean(M)])).toBeLessThan(1e-12);
        const end = times(pullTogether(M.length, 1e15), M);
        expect(
          largestDifference(
            end,
            M.map(() => mean(M)),
          ),
        ).toBeLessThan(1e-12);
      }),
    );
  });

  test('leaves a single tower alone', () => {
    expect(pullTogether(1, 5)).toEqual([[1]]);
  });
});

describe('the shrinking of singular values', () => {
  test('is that of a singular value decomposition', () => {
    fc.assert(
      fc.property(towers, amount, (M, a) => {
        const expected = spectral(M, (value) => Math.max(0, value - a));
        // A singular value near the amount is off by the root of what its square is off by: 1e-16 of the largest.
        const size = Math.max(1, ...svd(M).values);
        expect(largestDifference(times(shrinkSpectrum(gramOf(M), a), M), expected)).toBeLessThan(1e-7 * size);
      }),
    );
  });

  test('makes the sum of the squared way and of the trace norm no larger than other maps do', () => {
    fc.assert(
      fc.property(towers, amount, towers, (M, a, others) => {
        const next = times(shrinkSpectrum(gramOf(M), a), M);
        const least = objective(next, M, a * traceNorm(next));
        const other = next.map((row, t) => row.map((x, k) => x + 0.1 * (others[t]?.[k] ?? 0)));
        expect(least).toBeLessThanOrEqual(objective(other, M, a * traceNorm(other)) + 1e-6);
        expect(least).toBeLessThanOrEqual(objective(M, M, a * traceNorm(M)) + 1e-6);
      }),
    );
  });

  test('leaves nothing of towers that are all smaller than the amount', () => {
    expect(
      shrinkSpectrum(
        gramOf([
          [1, 0],
          [0, 0.5],
        ]),
        1,
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('what is shown of towers', () => {
  test('are the singular values of the decomposition, the largest first, and their sum', () => {
    fc.assert(
      fc.property(towers, (M) => {
        const expected = svd(M).values.sort((a, b) => b - a);
        const found = singularValues(M);
        expect(found).toEqual(expected.map((value) => expect.closeTo(value, 6)));
        expect(traceNorm(M)).toBeCloseTo(
          expected.reduce((sum, value) => sum + value, 0),
          5,
        );
      }),
    );
  });

  test('are distances whose squares add up to the penalty', () => {
    fc.assert(
      fc.property(towers, (M) => {
        const squares = distances(M).flatMap((row, t) => row.slice(0, t).map((distance) => distance ** 2));
        expect(squares.reduce((sum, square) => sum + square, 0)).toBeCloseTo(pairs(M), 8);
      }),
    );
  });
});
