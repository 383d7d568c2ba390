import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../../src/core/fields/choosable-record';
import { stream } from '../../../../src/core/random';
import { famo } from '../../../../src/core/weighting/famo';
import { weighInput, weighSteps } from '../../../setup/method-steps';

const loss = fc.double({ min: 0.01, max: 100, noNaN: true });
const losses = fc.array(loss, { minLength: 1, maxLength: 5 });
const options = defaultOptions(famo);
const start = (tasks: number) => famo.init(weighInput({ losses: new Array(tasks).fill(1) }), options);
const weigh = (row: readonly number[], state: ReturnType<typeof start>) =>
  famo.weigh(weighInput({ losses: row }), state, options, stream(1, 'method')).weights;

test('gives weights that add up to 1, in the ratios of 1 / L at the start', () => {
  fc.assert(
    fc.property(losses, (row) => {
      const { weights } = weighSteps(famo, [{ losses: row }])[0]!;
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      for (const [t, weight] of weights.entries()) {
        expect((weight * row[t]!) / (weights[0]! * row[0]!)).toBeCloseTo(1, 5);
      }
    }),
  );
});

test('sees no slope in the same relative progress of all tasks, without decay', () => {
  fc.assert(
    fc.property(losses, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (before, share) => {
      const after = before.map((one) => share * one);
      const told = { before, after, step: 0 };
      const { first } = famo.learn!(told, start(before.length), { ...options, gamma: 0 });
      // A tenth of the slope; the 1e-8 in the logarithms makes progress unequal by up to 1e-6.
      for (const moment of first) expect(Math.abs(moment)).toBeLessThan(1e-6);
    }),
  );
});

test('gives less weight to a task that has just improved more', () => {
  let state = start(3);
  for (let step = 0; step < 10; step++) {
    state = famo.learn!({ before: [1, 1, 1], after: [0.5, 0.9, 1.1], step }, state, options);
  }
  const [first, second, third] = weigh([1, 1, 1], state);
  expect(first).toBeLessThan(second!);
  expect(second).toBeLessThan(third!);
});

test("takes Adam's first step, of the rate's length, against the task that improved", () => {
  const told = { before: [1, 1], after: [0.5, 1], step: 0 };
  const { values } = famo.learn!(told, start(2), { ...options, rate: 0.03 });
  expect(values[0]).toBeCloseTo(-0.03, 6);
  expect(values[1]).toBeCloseTo(0.03, 6);
});

test('is drawn back to equal weights by its decay when nothing else moves it', () => {
  let state = famo.learn!({ before: [1, 1], after: [0.5, 1], step: 0 }, start(2), { ...options, rate: 0.5 });
  const away = Math.abs(state.values[0]!);
  for (let step = 1; step < 500; step++) {
    state = famo.learn!({ before: [1, 1], after: [1, 1], step }, state, { ...options, gamma: 0.1 });
  }
  expect(Math.abs(state.values[0]!)).toBeLessThan(0.1 * away);
});

test('takes finite steps from losses of 0 and below', () => {
  const { values } = famo.learn!({ before: [0, 1, -1], after: [1, 0, 0], step: 0 }, start(3), options);
  expect(values.every(Number.isFinite)).toBe(true);
});
