import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lambdas, ridge, scalingOf } from '../../../../../src/core/experiment/transfer/ridge';
import type { Matrix } from '../../../../../src/core/linalg/matrix';

/** x with matrix x = right, by Gauss's elimination. */
function solved(matrix: Matrix, right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]!) > Math.abs(best[k]!) ? row : best));
    const at = rows.indexOf(pivot);
    [rows[k], rows[at]] = [pivot, rows[k]!];
    for (let i = 0; i < rows.length; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / pivot[k]!;
      rows[i] = rows[i]!.map((value, j) => value - factor * pivot[j]!);
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}

/** The textbook's normal equations with a column of ones, whose entry is not penalised. */
function affine(z: Matrix, h: readonly number[], lambda: number): (own: readonly number[]) => number {
  const x = z.map((row) => [1, ...row]);
  const size = x[0]!.length;
  const range = Array.from({ length: size }, (_, i) => i);
  const normal = range.map((i) =>
    range.map((j) => x.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j && i > 0 ? lambda : 0)),
  );
  const weights = solved(
    normal,
    range.map((i) => x.reduce((sum, row, t) => sum + row[i]! * h[t]!, 0)),
  );
  return (own) => [1, ...own].reduce((sum, value, i) => sum + value * weights[i]!, 0);
}

/** The sum of squares of tasks that are really left out, one after the other. */
function leftOutError(z: Matrix, heads: Matrix, lambda: number): number {
  return z.reduce((total, own, task) => {
    const others = (rows: Matrix) => rows.filter((_, other) => other !== task);
    const errors = heads[task]!.map((value, entry) => {
      const predict = affine(
        others(z),
        others(heads).map((head) => head[entry]!),
        lambda,
      );
      const error = value - predict(own);
      return error * error;
    });
    return total + errors.reduce((sum, error) => sum + error, 0);
  }, 0);
}

const number = fc.double({ min: -2, max: 2, noNaN: true });
const given = fc.integer({ min: 4, max: 8 }).chain((tasks) =>
  fc.record({
    descriptors: fc.array(fc.tuple(number, number), { minLength: tasks, maxLength: tasks }),
    heads: fc.array(fc.tuple(number, number, number), { minLength: tasks, maxLength: tasks }),
    own: fc.tuple(number, number),
  }),
);
/** Descriptors that are nearly one tell nothing apart. */
const isSpread = (descriptors: Matrix) =>
  [0, 1].every((i) => {
    const column = descriptors.map((row) => row[i]!);
    return Math.max(...column) - Math.min(...column) > 0.1;
  });

it('is the textbook’s ridge regression with a free constant, by the lambda that really leaves out best', () => {
  fc.assert(
    fc.property(given, ({ descriptors, heads, own }) => {
      fc.pre(isSpread(descriptors));
      const scaled = scalingOf(descriptors);
      const z = descriptors.map(scaled);
      const { lambda, predict } = ridge(descriptors, heads);
      const errors = lambdas.map((each) => leftOutError(z, heads, each));
      expect(errors[lambdas.indexOf(lambda)]!).toBeLessThanOrEqual(Math.min(...errors) * (1 + 1e-6) + 1e-12);
      const found = predict(own);
      heads[0]!.forEach((_, entry) => {
        const expected = affine(
          z,
          heads.map((head) => head[entry]!),
          lambda,
        )(scaled(own));
        expect(found[entry]!).toBeCloseTo(expected, 7);
      });
    }),
    { numRuns: 200 },
  );
});

it('finds heads again that are a line in the descriptor, between the tasks and beyond them', () => {
  const head = (z: number) => [1 + 2 * z, -z];
  const { predict } = ridge(
    [[0], [1], [2], [4]],
    [0, 1, 2, 4].map((z) => head(z)),
  );
  for (const z of [0.5, 3, 6]) {
    for (const [i, value] of predict([z]).entries()) expect(value).toBeCloseTo(head(z)[i]!, 3);
  }
});

it('says the mean head where the descriptors are all the same', () => {
  const heads = [
    [1, 4],
    [3, 0],
  ];
  expect(ridge([[5], [5]], heads).predict([9])).toEqual([2, 2]);
});
