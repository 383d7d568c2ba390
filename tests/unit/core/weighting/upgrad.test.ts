import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dualproj } from '../../../../src/core/weighting/dualproj';
import { pcgrad } from '../../../../src/core/weighting/pcgrad';
import { upgrad } from '../../../../src/core/weighting/upgrad';
import type { OptionValues, Weighting } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { families, gradientsOf, independentGradients } from './gradients';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

function weigh<State>(method: Weighting<State>, J: Rows, options: OptionValues = {}): readonly number[] {
  return weighSteps(method, [{ losses: J.map(() => 1), gram: gramOf(J) }], options)[0]!.weights;
}

describe.each(families)('on %s gradients', (family) => {
  test.each([upgrad, dualproj])('$title makes no task worse', (method) => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const weights = weigh(method, J);
        const size = Math.max(...weights.map((weight, t) => weight * Math.hypot(...J[t]!)));
        const g = mixture(weights, J);
        for (const row of J) expect(dot(row, g)).toBeGreaterThanOrEqual(-1e-9 * size * Math.hypot(...row));
      }),
    );
  });

  test('DualProj goes from the mean to the border at a right angle', () => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const weights = weigh(dualproj, J);
        const g = mixture(weights, J);
        const mean = mixture(
          J.map(() => 1 / J.length),
          J,
        );
        const size = Math.max(...weights.map((weight, t) => weight * Math.hypot(...J[t]!)));
        expect(Math.abs(dot(g, g) - dot(g, mean))).toBeLessThan(1e-9 * size * size);
      }),
    );
  });
});

test.each([upgrad, dualproj])('$title is the mean of gradients that do not conflict', (method) => {
  for (const weight of weigh(method, [
    [1, 0],
    [1, 2],
    [0, 0],
  ]))
    expect(weight).toBeCloseTo(1 / 3, 12);
});

test('UPGrad is half of PCGrad for two tasks', () => {
  fc.assert(
    fc.property(independentGradients(2), (J) => {
      const surgery = weigh(pcgrad, J);
      weigh(upgrad, J).forEach((weight, t) => {
        expect(weight).toBeCloseTo(surgery[t]! / 2, 9);
      });
    }),
  );
});

test('UPGrad has the direction of its library’s example', () => {
  const J = [
    [-4, 1, 1],
    [6, 1, 1],
  ];
  const expected = [0.2929, 1.9004, 1.9004];
  mixture(weigh(upgrad, J, { reg: 1e-4 }), J).forEach((value, k) => {
    expect(value).toBeCloseTo(expected[k]!, 3);
  });
});

test('regularised, gradients that are short altogether are averaged as they are', () => {
  const J = [
    [1e-3, 0],
    [-1e-3, 1e-3],
  ];
  expect(weigh(upgrad, J, { reg: 1e-4 })).toEqual([0.5, 0.5]);
  expect(weigh(upgrad, J)[0]).toBeGreaterThan(0.6);
});
