import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairgrad } from '../../../../src/core/weighting/fairgrad';
import { nashMtl } from '../../../../src/core/weighting/nash-mtl';
import type { OptionValues } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { gradientsOf, independentGradients } from './gradients';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const given = (J: Rows) => ({ losses: J.map(() => 1), gram: gramOf(J) });
const nash = (J: Rows, options: OptionValues = {}) => weighSteps(nashMtl, [given(J)], options)[0]!;
const fair = (J: Rows, alpha: number) => weighSteps(fairgrad, [given(J)], { alpha })[0]!.weights;

describe.each(['independent', 'dominant', 'scaled'] as const)('on %s gradients', (family) => {
  test('every task gains the reciprocal of its weight, and the direction has the length sqrt(T)', () => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const { weights } = nash(J);
        const g = mixture(weights, J);
        J.forEach((row, t) => {
          expect(dot(row, g) * weights[t]!).toBeCloseTo(1, 5);
        });
        expect(dot(g, g)).toBeCloseTo(J.length, 5);
      }),
    );
  });
});

test('two tasks have the weights of the closed form', () => {
  fc.assert(
    fc.property(independentGradients(2), ([a, b]) => {
      const [n, m] = [Math.hypot(...a!), Math.hypot(...b!)];
      const cosine = dot(a!, b!) / n / m;
      fc.pre(cosine > -0.999);
      const { weights } = nash([a!, b!]);
      expect(weights[0]! * n * Math.sqrt(1 + cosine)).toBeCloseTo(1, 9);
      expect(weights[1]! * m * Math.sqrt(1 + cosine)).toBeCloseTo(1, 9);
    }),
  );
});

test('the scale of a loss does not change the direction', () => {
  const J = [
    [1, 2, 0],
    [-1, 1, 1],
    [0, 1, 3],
  ];
  const scaled = J.map((row, t) => row.map((value) => value * [1, 1e-8, 1e8][t]!));
  mixture(nash(scaled).weights, scaled).forEach((value, k) => {
    expect(value).toBeCloseTo(mixture(nash(J).weights, J)[k]!, 9);
  });
});

test('the heads go on where no task has a gradient', () => {
  expect(nash([[0], [0]]).headWeights).toEqual([1, 1]);
  expect(nash([[0], [2]]).headWeights).toEqual([0, 0.5]);
});

describe('on gradients without a solution', () => {
  const alphas = fc.constantFrom(0.5, 1, 2, 5);
  const sizeOf = (J: readonly (readonly number[])[]) => Math.max(...J.map((row) => Math.hypot(...row)));

  test.each(['zero', 'opposite'] as const)('FairGrad has no direction: %s', (family) => {
    fc.assert(
      fc.property(gradientsOf(family), alphas, (J, alpha) => {
        expect(Math.hypot(...mixture(fair(J, alpha), J))).toBeLessThan(1e-7 * sizeOf(J));
      }),
    );
  });

  test('Nash-MTL has no direction between opposite gradients', () => {
    fc.assert(
      fc.property(gradientsOf('opposite'), (J) => {
        expect(Math.hypot(...mixture(nash(J).weights, J))).toBeLessThan(1e-7 * sizeOf(J));
      }),
    );
  });

  test('Nash-MTL lets the tasks bargain that have a gradient', () => {
    const J = [
      [3, 0],
      [0, 0],
      [0, 4],
    ];
    expect(nash(J).weights).toEqual([1 / 3, 0, 1 / 4].map((weight) => expect.closeTo(weight, 12)));
    expect(nash([[0, 0]]).weights).toEqual([0]);
  });
});

test('clipping shortens the direction for the shared parameters and leaves the heads their weights', () => {
  const J = [
    [1, 2, 0],
    [-1, 1, 1],
    [0, 1, 3],
  ];
  const free = nash(J);
  const clipped = nash(J, { maxNorm: 1 });
  expect(Math.hypot(...mixture(clipped.weights, J))).toBeCloseTo(1, 5);
  expect(clipped.headWeights).toEqual(free.weights);
  expect(nash(J, { maxNorm: 10 }).weights).toEqual(free.weights);
});

test('weights are kept between the steps that solve for them', () => {
  const steps = [1, 2, 3, 4].map((scale) =>
    given([
      [scale, 0],
      [0, 1],
    ]),
  );
  const firsts = weighSteps(nashMtl, steps, { updateEvery: 3 }).map(({ weights }) => weights[0]!);
  expect(firsts[0]).toBeCloseTo(1, 9);
  expect(firsts.slice(1, 3)).toEqual([firsts[0], firsts[0]]);
  expect(firsts[3]).toBeCloseTo(1 / 4, 9);
});

describe.each([0.5, 1, 2, 5])('FairGrad with alpha %d', (alpha) => {
  test('gains are the weights to the power -1 / alpha', () => {
    fc.assert(
      fc.property(gradientsOf('independent'), (J) => {
        // Close to stationarity, weights are as large as alpha makes them and gains are the rest of their sums.
        fc.pre(J.length < 6 && Math.max(...nash(J).weights) < 100);
        const weights = fair(J, alpha);
        const g = mixture(weights, J);
        J.forEach((row, t) => {
          expect(dot(row, g) * weights[t]! ** (1 / alpha)).toBeCloseTo(1, 5);
        });
      }),
    );
  });

  test('orthogonal gradients have the weights of the closed form', () => {
    const lengths = [1e-3, 1, 20];
    const J = lengths.map((length, t) => lengths.map((_, k) => (t === k ? length : 0)));
    fair(J, alpha).forEach((weight, t) => {
      expect(weight / lengths[t]! ** ((-2 * alpha) / (1 + alpha))).toBeCloseTo(1, 9);
    });
  });
});

test('FairGrad with alpha 1 has the weights of Nash-MTL', () => {
  const J = [
    [1, 2, 0],
    [-1, 1, 1],
    [0, 1, 3],
  ];
  fair(J, 1).forEach((weight, t) => {
    expect(weight).toBeCloseTo(nash(J).weights[t]!, 12);
  });
});
