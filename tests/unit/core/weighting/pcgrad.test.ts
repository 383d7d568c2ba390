import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../../src/core/fields/choosable-record';
import { stream } from '../../../../src/core/random';
import { gradvac } from '../../../../src/core/weighting/gradvac';
import { pcgrad } from '../../../../src/core/weighting/pcgrad';
import { gramOf, mixture } from '../../../setup/gram';
import { weighInput, weighSteps } from '../../../setup/method-steps';
import { independentGradients } from './gradients';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const given = (J: readonly (readonly number[])[]) => ({ losses: J.map(() => 1), gram: gramOf(J) });

test('PCGrad adds gradients up that do not conflict', () => {
  expect(
    weighSteps(pcgrad, [
      given([
        [1, 0],
        [1, 2],
        [0, 0],
      ]),
    ])[0]!.weights,
  ).toEqual([1, 1, 1]);
});

test('PCGrad takes the part along the other from each of two gradients in conflict', () => {
  fc.assert(
    fc.property(independentGradients(2), ([a, b]) => {
      fc.pre(dot(a!, b!) < 0);
      const { weights } = weighSteps(pcgrad, [given([a!, b!])])[0]!;
      expect(weights[0]).toBeCloseTo(1 - dot(a!, b!) / dot(a!, a!), 9);
      expect(weights[1]).toBeCloseTo(1 - dot(a!, b!) / dot(b!, b!), 9);
    }),
  );
});

test('PCGrad leaves nothing of opposite gradients, however long', () => {
  const J = [
    [1, 2],
    [-1e6, -2e6],
  ];
  expect(Math.hypot(...mixture(weighSteps(pcgrad, [given(J)])[0]!.weights, J))).toBeLessThan(1e-9);
});

test('PCGrad as a mean is the sum divided by the number of tasks', () => {
  const steps = [
    given([
      [1, 0, 0],
      [-1, 2, 0],
      [0, -1, 1],
    ]),
  ];
  const mean = weighSteps(pcgrad, steps, { reduction: 'mean' })[0]!.weights;
  weighSteps(pcgrad, steps)[0]!.weights.forEach((weight, t) => {
    expect(mean[t]).toBeCloseTo(weight / 3, 12);
  });
});

test('PCGrad takes the tasks in an order that its stream decides', () => {
  const steps = [
    given([
      [1, 0, 0],
      [-1, 1, 0],
      [-1, -2, 0.5],
    ]),
  ];
  const answers = Array.from({ length: 40 }, (_, seed) =>
    weighSteps(pcgrad, steps, {}, stream(seed, 'method'))[0]!.weights.join(),
  );
  // Of the orders of the other two, those of the first and the second task matter.
  expect(new Set(answers).size).toBeGreaterThan(1);
});

test('GradVac begins with the step of PCGrad', () => {
  fc.assert(
    fc.property(independentGradients(), fc.integer(), (J, seed) => {
      // A cosine of a rest with what it was projected on is rounding about 0, which may turn it or not: no matter.
      const first = weighSteps(gradvac, [given(J)], { beta: 1e-3 }, stream(seed, 'a'))[0]!.weights;
      weighSteps(pcgrad, [given(J)], {}, stream(seed, 'a'))[0]!.weights.forEach((weight, t) => {
        expect(first[t]).toBeCloseTo(weight, 6);
      });
    }),
  );
});

test('GradVac turns a gradient to just the usual cosine with the other, and then updates the usual cosine', () => {
  fc.assert(
    fc.property(independentGradients(2), fc.double({ min: -0.9, max: 0.9, noNaN: true }), ([a, b], rho) => {
      const phi = dot(a!, b!) / Math.hypot(...a!) / Math.hypot(...b!);
      fc.pre(phi < rho - 1e-3 && phi > -0.99);
      // The other gradient has no usual cosine that it could fall short of.
      const usual = [
        [0, rho],
        [-1, 0],
      ];
      const options = { ...defaultOptions(gradvac), beta: 0.25 };
      const { weights, state } = gradvac.weigh(weighInput(given([a!, b!])), usual, options, stream(1, 'a'));
      const turned = mixture([weights[0]!, weights[1]! - 1], [a!, b!]);
      expect(dot(turned, b!) / Math.hypot(...turned) / Math.hypot(...b!)).toBeCloseTo(rho, 6);
      expect(state[0]![1]).toBeCloseTo(0.75 * rho + 0.25 * phi, 9);
    }),
  );
});

test('GradVac keeps weights in range where gradients have always been parallel and no longer are', () => {
  const usual = [
    [0, 1],
    [1, 0],
  ];
  const J = [
    [1, 0],
    [0, 1],
  ];
  const { weights } = gradvac.weigh(weighInput(given(J)), usual, defaultOptions(gradvac), stream(1, 'a'));
  expect(Math.max(...weights)).toBeGreaterThan(100);
  expect(Math.max(...weights)).toBeLessThan(2000);
});
