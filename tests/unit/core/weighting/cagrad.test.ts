import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cagrad } from '../../../../src/core/weighting/cagrad';
import { mgda } from '../../../../src/core/weighting/mgda';
import { modo } from '../../../../src/core/weighting/modo';
import { sdmgrad } from '../../../../src/core/weighting/sdmgrad';
import type { OptionValues, Weighting } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { gradientsOf, independentGradients } from './gradients';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const given = (J: Rows) => ({ losses: J.map(() => 1), gram: gramOf(J) });
const meanOf = (J: Rows) =>
  mixture(
    J.map(() => 1 / J.length),
    J,
  );

function direction<State>(method: Weighting<State>, J: Rows, options: OptionValues = {}): number[] {
  return mixture(weighSteps(method, [given(J)], options)[0]!.weights, J);
}

const radii = fc.integer({ min: 5, max: 95 }).map((value) => value / 100);

describe.each(['independent', 'dominant', 'dependent'] as const)('CAGrad on %s gradients', (family) => {
  test('goes as far from the mean as it may, and no direction that near helps the worst-off task more', () => {
    fc.assert(
      fc.property(
        gradientsOf(family),
        radii,
        fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
        (J, c, draws) => {
          const mean = meanOf(J);
          const g = direction(cagrad, J, { c });
          const radius = c * Math.hypot(...mean);
          fc.pre(Math.hypot(...g) > 0 && radius > 1e-6);
          expect(Math.hypot(...g.map((value, k) => value - mean[k]!)) / radius).toBeCloseTo(1, 6);
          const least = (d: readonly number[]) => Math.min(...J.map((row) => dot(row, d)));
          const size = Math.max(...J.map((row) => Math.hypot(...row))) * Math.hypot(...g);
          for (let trial = 0; trial < 20; trial++) {
            // Some far from g, some next to it.
            const reach = 10 ** -(trial % 5);
            const moved = g.map(
              (value, k) => value - mean[k]! + reach * radius * (draws.next().value as number),
            );
            const other = moved.map((value, k) => mean[k]! + (value * radius) / Math.hypot(...moved));
            expect(least(other)).toBeLessThanOrEqual(least(g) + 1e-7 * size);
          }
        },
      ),
    );
  });
});

test('CAGrad lengthens the mean of orthonormal gradients by c', () => {
  const J = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (const value of direction(cagrad, J, { c: 0.4 })) expect(value).toBeCloseTo(1.4 / 3, 9);
  for (const value of direction(cagrad, J, { c: 0.4, rescale: 'linear' }))
    expect(value).toBeCloseTo(1 / 3, 9);
  for (const value of direction(cagrad, J, { c: 0.4, rescale: 'square' })) {
    expect(value).toBeCloseTo(1.4 / 3 / 1.16, 9);
  }
});

test('CAGrad with c = 0 is the mean, a zero gradient or not', () => {
  expect(
    direction(
      cagrad,
      [
        [2, 0],
        [0, 0],
      ],
      { c: 0 },
    ),
  ).toEqual([1, 0]);
});

test('CAGrad has no direction where one gradient is zero', () => {
  expect(
    direction(
      cagrad,
      [
        [2, 0],
        [0, 0],
      ],
      { c: 0.5 },
    ),
  ).toEqual([0, 0]);
});

test('CAGrad has no direction where the worst mixture of gradients is 0', () => {
  const J = [
    [1, 0],
    [-1, 0],
    [0, 3],
  ];
  expect(direction(cagrad, J, { c: 0.9 })).toEqual([0, 0]);
});

test('CAGrad has no direction where the worst mixture is 0 but for rounding, in whatever order', () => {
  const J = [
    [4.82, -0.02, 3.52, -3.72, 4.6, 0.12, 4.34, 2.9],
    [0, 2.38, 0.04, -0.02, -0.67, 0.57, -0.02, -2.96],
    [-2.36, -2.63, 0, 2.83, -2.87, -2.88, 2.27, 0],
    [-2.6, -1.83, -0.28, -2.7, -2.44, -2.19, -0.6, -1.36],
    [0.36, -0.04, -2.01, 0.4, 0.49, 1.39, 1.81, 2.8],
    [-2.41, 0.01, -1.76, 1.86, -2.3, -0.06, -2.17, -1.45],
  ];
  expect(direction(cagrad, J)).toEqual(J[0]!.map(() => 0));
  const other = [4, 2, 0, 5, 3, 1].map((t) => J[t]!);
  expect(direction(cagrad, other)).toEqual(J[0]!.map(() => 0));
});

test('CAGrad is the same at any scale of the gradients', () => {
  const J = [
    [1, 2, 0],
    [-1, 1, 1],
    [0, -1, 3],
  ];
  const short = J.map((row) => row.map((value) => value * 1e-9));
  direction(cagrad, short).forEach((value, k) => {
    expect(value * 1e9).toBeCloseTo(direction(cagrad, J)[k]!, 9);
  });
});

test('SDMGrad has the mixture of the closed form of two tasks', () => {
  fc.assert(
    fc.property(independentGradients(2), fc.constantFrom(0, 0.3, 10), (J, lambda) => {
      const [[a, b], [, c]] = gramOf(J) as [[number, number], [number, number]];
      fc.pre(a + c - 2 * b > 1e-3);
      const share = Math.min(1, Math.max(0, (c - b - (lambda * (a - c)) / 2) / (a + c - 2 * b)));
      const { weights } = weighSteps(sdmgrad, [given(J)], { lambda })[0]!;
      expect(weights[0]).toBeCloseTo((share + lambda / 2) / (1 + lambda), 9);
    }),
  );
});

test('SDMGrad is MGDA without a pull towards the mean', () => {
  fc.assert(
    fc.property(independentGradients(), (J) => {
      const other = direction(mgda, J);
      direction(sdmgrad, J, { lambda: 0 }).forEach((value, k) => {
        expect(value).toBeCloseTo(other[k]!, 7);
      });
    }),
  );
});

test('MoDo comes to rest at the mixture of MGDA, one small step after the other', () => {
  const J = [
    [1, 0.5, 0],
    [-0.5, 1, 0],
    [0, 0, 0.8],
  ];
  const steps = Array.from({ length: 3000 }, () => given(J));
  const { weights } = weighSteps(modo, steps, { gamma: 0.02, rho: 0 }).at(-1)!;
  const rest = weighSteps(mgda, [given(J)])[0]!.weights;
  weights.forEach((weight, t) => {
    expect(weight).toBeCloseTo(rest[t]!, 6);
  });
});
