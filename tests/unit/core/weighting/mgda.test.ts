import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mgda } from '../../../../src/core/weighting/mgda';
import type { OptionValues } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { families, gradientsOf, independentGradients } from './gradients';

function weigh(J: Rows, options: OptionValues = {}, losses: readonly number[] = J.map(() => 1)) {
  return weighSteps(mgda, [{ losses, gram: gramOf(J) }], options)[0]!.weights;
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

describe.each(families)('on %s gradients', (family) => {
  test('no task gains less than the squared length of the direction, and those with weight gain just that', () => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const weights = weigh(J);
        const g = mixture(weights, J);
        for (const [t, row] of J.entries()) {
          const surplus = dot(row, g) - dot(g, g);
          // What rounding may leave of the sums of a direction that is 0.
          const size = Math.hypot(...row) * Math.max(...weights.map((w, i) => w * Math.hypot(...J[i]!)));
          expect(surplus).toBeGreaterThanOrEqual(-1e-9 * size);
          if (weights[t]! > 1e-6 && weights[t]! * Math.hypot(...row) > 0)
            expect(surplus).toBeLessThan(1e-6 * size);
        }
      }),
    );
  });

  test('the weights are shares of a whole, with every normalisation', () => {
    fc.assert(
      fc.property(gradientsOf(family), fc.constantFrom('none', 'l2', 'loss', 'both'), (J, normalisation) => {
        const weights = weigh(
          J,
          { normalisation },
          J.map((_, t) => t / 2),
        );
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

test('two tasks have the weights of the closed form', () => {
  fc.assert(
    fc.property(independentGradients(2), ([a, b]) => {
      const difference = a!.map((value, k) => value - b![k]!);
      fc.pre(dot(difference, difference) > 1e-3);
      const first = Math.min(1, Math.max(0, -dot(difference, b!) / dot(difference, difference)));
      expect(weigh([a!, b!])[0]).toBeCloseTo(first, 9);
    }),
  );
});

test('orthonormal gradients share equally', () => {
  for (const weight of weigh([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]))
    expect(weight).toBeCloseTo(1 / 3, 12);
});

test('a zero gradient takes the whole weight', () => {
  expect(
    weigh([
      [1, 2],
      [0, 0],
      [3, 1],
    ]),
  ).toEqual([0, 1, 0]);
});

test('divided by their lengths, gradients of any scale have the same weights', () => {
  const J = [
    [1, 0, 1],
    [0, 2, -1],
    [1, 1, 1],
  ];
  const scaled = J.map((row, t) => row.map((value) => value * 1000 ** t));
  weigh(scaled, { normalisation: 'l2' }).forEach((weight, t) => {
    expect(weight).toBeCloseTo(weigh(J, { normalisation: 'l2' })[t]!, 9);
  });
});

test('a loss of 0 leaves the weight to the others', () => {
  expect(
    weigh(
      [
        [1, 0],
        [0, 1],
      ],
      { normalisation: 'loss' },
      [0, 2],
    ),
  ).toEqual([0, 1]);
  expect(
    weigh(
      [
        [1, 0],
        [0, 1],
      ],
      { normalisation: 'loss' },
      [0, 0],
    ),
  ).toEqual([0.5, 0.5]);
});

test('applied to normalised gradients, weights are divided by what those are divided by', () => {
  const J = [
    [3, 0],
    [0, 5],
  ];
  const raw = weigh(J, { normalisation: 'loss' }, [2, 4]);
  weigh(J, { normalisation: 'loss', applied: 'normalised' }, [2, 4]).forEach((weight, t) => {
    expect(weight).toBeCloseTo(raw[t]! / [2, 4][t]!, 12);
  });
});
