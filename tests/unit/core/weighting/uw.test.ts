import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uw } from '../../../../src/core/weighting/uw';
import { Weigher } from '../../../../src/core/weighting/weigher';
import { weighInput, weighSteps } from '../../../setup/method-steps';

const loss = fc.double({ min: 0.1, max: 10, noNaN: true });
const many = 3000;

/** The last step of many with the same losses. */
function settled(losses: readonly number[], kind: 'regression' | 'binary', options = {}) {
  const steps = Array.from({ length: many }, () => ({
    losses,
    kinds: losses.map(() => kind),
    optimizer: 'adam' as const,
    learningRate: 0.02,
  }));
  return weighSteps(uw, steps, options).at(-1)!;
}

test('learns the log of a constant loss as log variance of a regression, and the weight 1 / (2 L)', () => {
  fc.assert(
    fc.property(loss, (constant) => {
      const { weights, state } = settled([constant], 'regression');
      expect(state.values[0]).toBeCloseTo(Math.log(constant), 2);
      expect(weights[0]! * constant).toBeCloseTo(0.5, 2);
    }),
    { numRuns: 10 },
  );
});

test('learns the log of twice the loss for a classification, and the same weight', () => {
  fc.assert(
    fc.property(loss, (constant) => {
      const { weights, state } = settled([constant], 'binary');
      expect(state.values[0]).toBeCloseTo(Math.log(2 * constant), 2);
      expect(weights[0]! * constant).toBeCloseTo(0.5, 2);
    }),
    { numRuns: 10 },
  );
});

test("settles, in Liebel and Körner's form, where the weighted loss is the regulariser's slope", () => {
  const { weights, state } = settled([0.3], 'regression', { form: 'liebel' });
  expect(weights[0]! * 0.3).toBeCloseTo(1 / (1 + Math.exp(-state.values[0]!)), 4);
});

test('takes the form of each task by its kind, and one form for all when asked', () => {
  const step = { losses: [1, 1, 1], kinds: ['regression', 'binary', 'multiclass'] as const };
  const first = (options = {}) => weighSteps(uw, [step], options)[0]!.weights;
  expect(first()).toEqual([0.5, 1, 1]);
  expect(first({ form: 'regression' })).toEqual([0.5, 0.5, 0.5]);
  expect(first({ form: 'classification' })).toEqual([1, 1, 1]);
});

test("starts at LibMTL's weight 0.824361 in its form", () => {
  const { weights } = weighSteps(uw, [{ losses: [3] }], { form: 'regression', initial: -0.5 })[0]!;
  expect(weights[0]).toBeCloseTo(0.824361, 6);
});

test("moves at the network's rate, or at its own", () => {
  const moved = (options = {}) =>
    weighSteps(uw, [{ losses: [2], learningRate: 0.1 }], options)[0]!.state.values[0];
  expect(moved()).toBeCloseTo(0.1 * 0.5, 12);
  expect(moved({ rate: 0.01 })).toBeCloseTo(0.01 * 0.5, 12);
});

test('keeps the log variance on -10 to 10 when a loss stays 0, below 0 or huge', () => {
  const steps = Array.from({ length: 500 }, () => ({ losses: [0, -5, 1e10], learningRate: 1 }));
  const answers = weighSteps(uw, steps);
  expect(answers.at(-1)!.state.values.slice(0, 2)).toEqual([-10, -10]);
  expect(Math.max(...answers.flatMap(({ state }) => state.values))).toBe(10);
});

test('settles at 1 / (2 L) for a task that has a label in every tenth batch only', () => {
  const setting = { kinds: ['regression', 'regression'], optimizer: 'adam' } as const;
  const weigher = new Weigher({ id: 'uw', options: {} }, setting, 1);
  const input = { ...weighInput({ losses: [0.5, 4] }), learningRate: 0.02 };
  let last = weigher.weigh(input, [0, 1]);
  for (let step = 1; step <= 10 * many; step++) {
    const rare = step % 10 === 0;
    const { weights } = weigher.weigh(rare ? input : { ...input, losses: [0.5, 0] }, rare ? [0, 1] : [0]);
    if (rare) last = { weights, heads: weights };
  }
  expect(last.weights[0]).toBeCloseTo(1, 2);
  expect(last.weights[1]).toBeCloseTo(1 / 8, 3);
});
