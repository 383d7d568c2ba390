import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stch } from '../../../../src/core/weighting/stch';
import { tchebycheff } from '../../../../src/core/weighting/tchebycheff';
import { weighSteps } from '../../../setup/method-steps';

const loss = fc.double({ min: 0.05, max: 5, noNaN: true });
const pair = fc.record({
  losses: fc.array(loss, { minLength: 3, maxLength: 3 }),
  userWeights: fc.array(loss, { minLength: 3, maxLength: 3 }),
});
type Pair = { readonly losses: number[]; readonly userWeights: number[] };

const smooth = (given: Pair, mu: number) => weighSteps(stch, [given], { mu })[0]!.weights;
const worst = (given: Pair) => weighSteps(tchebycheff, [given])[0]!.weights;

test('Tchebycheff gives the task with the largest weighted loss its weight, and the others nothing', () => {
  expect(worst({ losses: [1, 4, 3], userWeights: [1, 0.5, 0.9] })).toEqual([0, 0, 0.9]);
});

test('Tchebycheff lets tasks that are equally bad share', () => {
  expect(worst({ losses: [2, 1, 1], userWeights: [1, 2, 1] })).toEqual([0.5, 1, 0]);
});

test("the smooth form's weights are the slope of mu ln sum exp(lambda L / mu)", () => {
  fc.assert(
    fc.property(pair, fc.double({ min: 0.2, max: 10, noNaN: true }), (given, mu) => {
      const value = (losses: readonly number[]) =>
        mu * Math.log(losses.reduce((sum, one, t) => sum + Math.exp((given.userWeights[t]! * one) / mu), 0));
      for (const [t, weight] of smooth(given, mu).entries()) {
        const at = (nudge: number) => value(given.losses.map((one, s) => (s === t ? one + nudge : one)));
        expect((at(1e-5) - at(-1e-5)) / 2e-5).toBeCloseTo(weight, 6);
      }
    }),
  );
});

test('the smooth form becomes the Tchebycheff one as mu goes to 0', () => {
  fc.assert(
    fc.property(pair, (given) => {
      const terms = given.losses.map((one, t) => one * given.userWeights[t]!).sort((a, b) => b - a);
      fc.pre(terms[0]! - terms[1]! > 0.05);
      const sharp = worst(given);
      for (const [t, weight] of smooth(given, 0.001).entries()) expect(weight).toBeCloseTo(sharp[t]!, 12);
    }),
  );
});

const rows = fc.array(fc.array(loss, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 });

test('the recipe weighs by one over the loss through the last epoch of its warm-up', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 4 }), (losses, warmup) => {
      const steps = losses.map((row, epoch) => ({ losses: row, epoch }));
      const answers = weighSteps(stch, steps, { form: 'recipe', warmup });
      for (const [epoch, { weights, state }] of answers.entries()) {
        expect(state.nadir.every((one) => one === null)).toBe(epoch <= warmup);
        expect(state.nadir.some((one) => one === null)).toBe(epoch <= warmup);
        if (epoch <= warmup) expect(weights).toEqual(losses[epoch]!.map((one) => 1 / one));
      }
    }),
  );
});

test('the recipe with mu = 1 is T / (nadir sum_j L_j / nadir_j), nadir the mean of the last warm-up epoch', () => {
  fc.assert(
    fc.property(rows, (losses) => {
      const epochs = [0, 1, 1, 2, 2];
      const steps = losses.map((row, step) => ({ losses: row, epoch: epochs[step]! }));
      const answers = weighSteps(stch, steps, { form: 'recipe', warmup: 1, mu: 1 });
      const nadir = losses[1]!.map((one, t) => (one + losses[2]![t]!) / 2);
      for (const step of [3, 4]) {
        const sum = losses[step]!.reduce((total, one, t) => total + one / nadir[t]!, 0);
        for (const [t, weight] of answers[step]!.weights.entries()) {
          expect((weight * nadir[t]! * sum) / 3).toBeCloseTo(1, 10);
        }
      }
    }),
  );
});
