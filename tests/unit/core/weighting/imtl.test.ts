import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { config } from '../../../../src/core/weighting/config';
import { imtl } from '../../../../src/core/weighting/imtl';
import { imtlG } from '../../../../src/core/weighting/imtl-g';
import type { Weighting } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { gradientsOf, independentGradients } from './gradients';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const given = (J: Rows) => ({ losses: J.map(() => 1), gram: gramOf(J) });
const weigh = (J: Rows) => weighSteps(imtlG, [given(J)])[0]!.weights;

function direction<State>(method: Weighting<State>, J: Rows): number[] {
  return mixture(weighSteps(method, [given(J)])[0]!.weights, J);
}

describe.each(['independent', 'dominant'] as const)('on %s gradients', (family) => {
  test('IMTL-G goes equally far along every unit gradient, with weights that sum to 1', () => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const weights = weigh(J);
        const g = mixture(weights, J);
        const size = Math.max(...weights.map((weight, t) => Math.abs(weight) * Math.hypot(...J[t]!)));
        const projections = J.map((row) => dot(row, g) / Math.hypot(...row));
        for (const projection of projections) {
          expect(Math.abs(projection - projections[0]!) / size).toBeLessThan(1e-8);
        }
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 7);
      }),
    );
  });
});

test('IMTL-G gives two tasks weights in proportion to the length of the other gradient', () => {
  fc.assert(
    fc.property(independentGradients(2), ([a, b]) => {
      const [n, m] = [Math.hypot(...a!), Math.hypot(...b!)];
      fc.pre(Math.abs(dot(a!, b!)) < 0.999 * n * m);
      expect(weigh([a!, b!])[0]).toBeCloseTo(m / (n + m), 9);
    }),
  );
});

test('IMTL-G leaves a zero gradient out', () => {
  const weights = weigh([
    [3, 0],
    [0, 0],
    [0, 4],
  ]);
  expect(weights[1]).toBe(0);
  expect(weights[0]).toBeCloseTo(4 / 7, 12);
});

test('IMTL-G goes along parallel gradients', () => {
  const weights = weigh([
    [1, 1],
    [3, 3],
  ]);
  expect(weights.every((weight) => weight > 0)).toBe(true);
});

test('IMTL starts as IMTL-G and ends as IMTL-G of losses that are all 1', () => {
  const J = [
    [1, 2, 0],
    [-1, 1, 1],
  ];
  const losses = [4, 0.25];
  const steps = Array.from({ length: 400 }, () => ({ ...given(J), losses, learningRate: 0.1 }));
  const answers = weighSteps(imtl, steps);
  answers[0]!.weights.forEach((weight, t) => {
    expect(weight).toBeCloseTo(weigh(J)[t]!, 9);
  });
  const scaled = J.map((row, t) => row.map((value) => value / losses[t]!));
  answers.at(-1)!.weights.forEach((weight, t) => {
    expect(weight).toBeCloseTo(weigh(scaled)[t]! / losses[t]!, 5);
    expect(answers.at(-1)!.headWeights![t]).toBeCloseTo(1 / losses[t]!, 5);
  });
});

describe.each(['independent', 'dominant', 'scaled'] as const)('on %s gradients', (family) => {
  test('ConFIG has the same positive cosine with all of them, at the length that they have along it', () => {
    fc.assert(
      fc.property(gradientsOf(family), (J) => {
        const norms = J.map((row) => Math.hypot(...row));
        const weights = weighSteps(config, [given(J)])[0]!.weights;
        const g = mixture(weights, J);
        const length = Math.hypot(...g);
        // Nearly dependent gradients have large weights, of whose sum the direction is the rest.
        fc.pre(length > 1e-4 * Math.max(...weights.map((weight, t) => Math.abs(weight) * norms[t]!)));
        const cosines = J.map((row, t) => dot(row, g) / norms[t]! / length);
        expect(cosines[0]).toBeGreaterThan(0);
        for (const cosine of cosines) expect(cosine).toBeCloseTo(cosines[0]!, 6);
        const along = cosines.reduce((sum, cosine, t) => sum + cosine * norms[t]!, 0);
        expect(length / along).toBeCloseTo(1, 6);
      }),
    );
  });
});

test('ConFIG has no direction between opposite gradients', () => {
  expect(
    Math.hypot(
      ...direction(config, [
        [1, 2],
        [-3, -6],
      ]),
    ),
  ).toBe(0);
});
