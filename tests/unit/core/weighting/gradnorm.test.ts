import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradnorm } from '../../../../src/core/weighting/gradnorm';
import { weighSteps } from '../../../setup/method-steps';

const diagonal = (norms: readonly number[]) =>
  norms.map((norm, t) => norms.map((_, s) => (s === t ? norm * norm : 0)));

/** Steps with these norms and losses, both grams alike. */
function steps(norms: readonly number[], losses: readonly number[], count: number, given = {}) {
  const gram = diagonal(norms);
  return Array.from({ length: count }, (_, epoch) => ({
    losses,
    gram,
    lastKernelGram: gram,
    epoch,
    ...given,
  }));
}

const forms = [{ form: 'paper' }, { form: 'libmtl' }];

test.each(forms)('$form: leaves equal gradients at equal paces as they are', (options) => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 5 }),
      (norm, tasks) => {
        const rows = steps(new Array(tasks).fill(norm), new Array(tasks).fill(0.7), 10);
        for (const { weights } of weighSteps(gradnorm, rows, options)) {
          for (const weight of weights) expect(weight).toBeCloseTo(1, 6);
        }
      },
    ),
  );
});

test.each(forms)('$form: with alpha 0, a gradient of twice the norm gets half the weight', (options) => {
  const rows = steps([2, 1], [1, 1], 2000, { learningRate: 0.001, optimizer: 'adam' });
  const { weights } = weighSteps(gradnorm, rows, { ...options, alpha: 0, rate: 0.001 }).at(-1)!;
  // The slope is a sign: the weights end up swinging about their goal by some steps of 0.001.
  expect(Math.abs(weights[0]! - 2 / 3)).toBeLessThan(0.01);
  expect(Math.abs(weights[1]! - 4 / 3)).toBeLessThan(0.01);
});

test.each(forms)('$form: gives more weight to the task that is behind, and keeps the sum at T', (options) => {
  const rows = steps([1, 1], [1, 1], 20).map((row, step) => ({ ...row, losses: [0.9 ** step, 1] }));
  const answers = weighSteps(gradnorm, rows, options);
  for (const { weights } of answers) expect(weights[0]! + weights[1]!).toBeCloseTo(2, 12);
  expect(answers.at(-1)!.weights[1]).toBeGreaterThan(1.1);
});

test.each(forms)('$form: pulls a task that is behind the harder the larger alpha', (options) => {
  // Behind by a tenth, with 1.2 times the mean norm: 1.1^1 falls short of that, 1.1^3 exceeds it.
  const rows = steps([1.5, 1], [1, 1], 3).map((row, step) => ({
    ...row,
    losses: step ? [1.1, 0.9] : [1, 1],
  }));
  const change = (alpha: number) => {
    const [, before, after] = weighSteps(gradnorm, rows, { ...options, alpha }).map(
      ({ weights }) => weights[0]!,
    );
    return after! - before!;
  };
  expect(change(1)).toBeLessThan(0);
  expect(change(3)).toBeGreaterThan(0);
});

test("takes the paper's norms from the last shared kernel, LibMTL's from the whole trunk", () => {
  const rows = steps([1, 1], [1, 1], 5, { lastKernelGram: diagonal([3, 1]) });
  const last = (options: Record<string, string>) => weighSteps(gradnorm, rows, options).at(-1)!.weights;
  expect(last({ form: 'paper' })[0]).toBeLessThan(0.95);
  expect(last({ form: 'libmtl' })).toEqual([1, 1]);
});

test("gives the heads the task's weight in the paper's form, and their own gradient in LibMTL's", () => {
  expect(gradnorm.heads({ form: 'paper' })).toBe('weighted');
  expect(gradnorm.heads({ form: 'libmtl' })).toBe('own');
});

test("compares with the first batch's loss in the paper's form", () => {
  const rows = steps([1, 1], [1, 1], 3, { epoch: 0 }).map((row, step) => ({ ...row, losses: [4 - step, 2] }));
  const { state } = weighSteps(gradnorm, rows).at(-1)!;
  expect(state.initial).toEqual([4, 2]);
});

test("compares with the first epoch's mean in LibMTL's form, with equal weights and nothing learned until then", () => {
  const rows = steps([3, 1], [1, 1], 4).map((row, step) => ({
    ...row,
    losses: [4 - step, 2],
    epoch: step < 3 ? 0 : 1,
  }));
  const answers = weighSteps(gradnorm, rows, { form: 'libmtl' });
  for (const { weights } of answers) expect(weights).toEqual([1, 1]);
  expect(answers[2]!.state.trained.updates).toEqual([0, 0]);
  expect(answers[3]!.state.trained.updates).toEqual([1, 1]);
  expect(answers[3]!.state.initial).toEqual([3, 2]);
});

test('keeps every weight above 0 when its rate is far too large', () => {
  const rows = steps([100, 1], [1, 1], 50, { learningRate: 1 });
  for (const { weights } of weighSteps(gradnorm, rows, { rate: 0 })) {
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(weights[0]! + weights[1]!).toBeCloseTo(2, 12);
  }
});
