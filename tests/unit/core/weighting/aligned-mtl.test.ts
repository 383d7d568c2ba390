import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from '../../../../src/core/linalg/symmetric-eigen';
import { alignedMtl } from '../../../../src/core/weighting/aligned-mtl';
import type { OptionValues } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { independentGradients } from './gradients';

function weigh(J: Rows, options: OptionValues = {}) {
  return weighSteps(alignedMtl, [{ losses: J.map(() => 1), gram: gramOf(J) }], options)[0]!.weights;
}

test('eigenvectors are orthonormal and take the matrix apart', () => {
  fc.assert(
    fc.property(independentGradients(), (J) => {
      const gram = gramOf(J);
      const { values, vectors } = symmetricEigen(gram);
      const size = values[0]!;
      gram.forEach((row, i) => {
        row.forEach((value, j) => {
          const sum = values.reduce(
            (total, lambda, k) => total + lambda * vectors[k]![i]! * vectors[k]![j]!,
            0,
          );
          expect(Math.abs(sum - value) / size).toBeLessThan(1e-13);
          const product = vectors[i]!.reduce((total, part, k) => total + part * vectors[j]![k]!, 0);
          expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
        });
      });
      expect([...values].sort((a, b) => b - a)).toEqual(values);
    }),
  );
});

test('the direction is as long as T orthogonal gradients of the smallest principal length', () => {
  fc.assert(
    fc.property(independentGradients(), (J) => {
      const { values } = symmetricEigen(gramOf(J));
      fc.pre(values.at(-1)! > 1e-3 * values[0]!);
      const middle = [...values].reverse()[Math.floor((values.length - 1) / 2)]!;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      for (const [scale, value] of [
        ['min', values.at(-1)!],
        ['median', middle],
        ['rmse', mean],
      ] as const) {
        expect(Math.hypot(...mixture(weigh(J, { scale }), J)) / Math.sqrt(J.length * value)).toBeCloseTo(
          1,
          8,
        );
        const length = Math.hypot(...mixture(weigh(J, { scale, reduction: 'mean' }), J));
        expect(length / Math.sqrt(value / J.length)).toBeCloseTo(1, 8);
      }
    }),
  );
});

test('orthonormal gradients, and those that are all zero, are added up as they are', () => {
  for (const weight of weigh([
    [1, 0],
    [0, 1],
  ]))
    expect(weight).toBeCloseTo(1, 12);
  expect(
    weigh([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual([1, 1]);
});

test('parallel gradients count as one direction, whose length is the only principal one', () => {
  const J = [
    [1, 0],
    [2, 0],
  ];
  // B = V V' with V = (1, 2) / sqrt(5), the scale cancelling the eigenvalue.
  expect(weigh(J)[0]).toBeCloseTo(3 / 5, 9);
  expect(weigh(J)[1]).toBeCloseTo(6 / 5, 9);
});
