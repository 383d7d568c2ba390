import { expect, test } from 'vitest';
import { verdictMetric, verdictOf } from '../../../../src/core/analysis/verdict';
import type { TaskKind } from '../../../../src/core/config/schema';
import { classScores } from '../../../../src/core/tasks/class-scores';

interface Pair {
  readonly kind?: TaskKind;
  readonly weight?: number;
  readonly shared: number;
  readonly baseline: number;
}

function verdict(pairs: readonly Pair[], step = 1000) {
  const evaluation = (value: number) => ({ loss: 1, metrics: [value, 1], confusion: [50, 0, 0, 50] });
  return verdictOf(
    {
      step,
      shared: pairs.map((pair) => evaluation(pair.shared)),
      baseline: pairs.map((pair) => evaluation(pair.baseline)),
    },
    pairs.map(({ kind = 'binary', weight = 1 }) => ({ kind, weight })),
  );
}

const better = { shared: 0.99, baseline: 0.9 };
const worse = { shared: 0.72, baseline: 0.9 };
const same = { shared: 0.905, baseline: 0.9 };

test('sharing helps where a task gains and none loses', () => {
  const { code, deltaM, gains, helped, hurt } = verdict([better, same]);
  expect(code).toBe('helps');
  expect(gains[0]).toBeCloseTo(10, 9);
  expect(deltaM).toBeCloseTo((10 + 0.5 / 0.9) / 2, 9);
  expect([helped, hurt]).toEqual([[0], []]);
});

test('sharing hurts where a task loses and none gains', () => {
  expect(verdict([same, worse])).toMatchObject({ code: 'hurts', helped: [], hurt: [1] });
});

test('the verdict is mixed where some gain and some lose', () => {
  expect(verdict([worse, better])).toMatchObject({ code: 'mixed', helped: [1], hurt: [0] });
});

test('changes of up to a percent are even', () => {
  expect(verdict([same, { shared: 0.895, baseline: 0.9 }]).code).toBe('even');
});

test('it is too early before step 100, and the gains are told all the same', () => {
  const early = verdict([better, better], 99);
  expect(early.code).toBe('too-early');
  expect(early.deltaM).toBeCloseTo(10, 9);
  expect(verdict([better, better], 100).code).toBe('helps');
});

test('without a baseline, or with one task, there is nothing to compare', () => {
  const tasks = [
    { kind: 'binary', weight: 1 },
    { kind: 'binary', weight: 1 },
  ] as const;
  const shared = [better, better].map((pair) => ({ loss: 1, metrics: [pair.shared], confusion: [] }));
  expect(verdictOf({ step: 1000, shared, baseline: [] }, tasks).code).toBe('nothing-to-compare');
  expect(verdict([better]).code).toBe('nothing-to-compare');
});

test('a task that is off is left out, as its head never learns', () => {
  const { code, deltaM, leftOut } = verdict([better, { ...worse, weight: 0 }]);
  expect(code).toBe('helps');
  expect(deltaM).toBeCloseTo(10, 9);
  expect(leftOut).toEqual([{ task: 1, reason: 'off' }]);
});

test('a regression that neither model learns is left out, whatever the ratio', () => {
  const noise = { kind: 'regression', shared: -0.2, baseline: -0.6 } as const;
  expect(verdict([noise, noise])).toMatchObject({
    code: 'nothing-to-compare',
    leftOut: [
      { task: 0, reason: 'not-learnt' },
      { task: 1, reason: 'not-learnt' },
    ],
  });
  expect(verdict([noise, better]).deltaM).toBeCloseTo(10, 9);
});

test('a regression that only the shared model learns counts as helped', () => {
  const rescued = { kind: 'regression', shared: 0.4, baseline: -0.2 } as const;
  expect(verdict([rescued, same])).toMatchObject({ code: 'helps', helped: [0], leftOut: [] });
});

test('a baseline near zero is left out with its reason', () => {
  const nearZero = { kind: 'regression', shared: 0.6, baseline: 0.02 } as const;
  expect(verdict([nearZero, better]).leftOut).toEqual([{ task: 0, reason: 'baseline-near-zero' }]);
});

test('a metric that is not a number leaves its task out', () => {
  const missing = { kind: 'regression', shared: Number.NaN, baseline: 0.5 } as const;
  expect(verdict([missing, worse])).toMatchObject({
    code: 'hurts',
    leftOut: [{ task: 0, reason: 'not-finite' }],
  });
});

/** A task of two classes with so many test rows of each, by [true, predicted]. */
const classed = (confusion: readonly number[], auc = 0.9) => ({
  loss: 0.3,
  metrics: classScores(confusion, auc, 0.3),
  confusion,
});
const fine = classed([50, 0, 0, 50]);
const two = (other: object = {}) => [
  { kind: 'binary', weight: 1 } as const,
  { kind: 'binary', weight: 1, ...other } as const,
];

function verdictOn(shared: ReturnType<typeof classed>, baseline = shared, other: object = {}) {
  return verdictOf({ step: 1000, shared: [fine, shared], baseline: [fine, baseline] }, two(other));
}

test('classes that neither model tells better than always answering the commonest are left out', () => {
  const majority = classed([565, 0, 35, 0], 0.5);
  expect(verdictOn(majority).leftOut).toEqual([{ task: 1, reason: 'not-learnt' }]);
  expect(verdictOn(majority, majority, { metric: 'accuracy' }).leftOut[0]?.reason).toBe('not-learnt');
  expect(verdictOn(majority, classed([560, 5, 10, 25], 0.9)).leftOut).toEqual([]);
});

test('one class alone, or no label, among test or training rows is left out, and said', () => {
  const none = { ...classed([0, 0, 0, 0], Number.NaN), loss: Number.NaN };
  expect(verdictOn(classed([100, 0, 0, 0], Number.NaN)).leftOut).toEqual([{ task: 1, reason: 'one-class' }]);
  expect(verdictOn(none).leftOut).toEqual([{ task: 1, reason: 'no-label' }]);
  expect(verdictOn(fine, fine, { trained: [30, 0] }).leftOut).toEqual([{ task: 1, reason: 'one-class' }]);
  expect(verdictOn(fine, fine, { trained: [0, 0] }).leftOut).toEqual([{ task: 1, reason: 'no-label' }]);
  expect(verdictOn(fine, fine, { trained: [30, 1] }).leftOut).toEqual([]);
});

test('a task with a rare class is judged by AUC, of several classes by balanced accuracy, or as it asks', () => {
  const rare = classed([565, 0, 35, 0]);
  expect(verdictMetric({ kind: 'binary', weight: 1 }, fine).id).toBe('accuracy');
  expect(verdictMetric({ kind: 'binary', weight: 1 }, rare).id).toBe('auc');
  expect(verdictMetric({ kind: 'multiclass', weight: 1 }, rare).id).toBe('balanced');
  expect(verdictMetric({ kind: 'binary', weight: 1, metric: 'f1' }, rare).id).toBe('f1');
  const { gains } = verdictOn(
    { ...rare, metrics: classScores(rare.confusion, 0.9, 0.3) },
    classed(rare.confusion, 0.8),
  );
  expect(gains[1]).toBeCloseTo(12.5, 9);
});

test('of log loss the smaller is the better', () => {
  const worse = { ...fine, metrics: [1, 1, 1, 0.9, 0.4] };
  expect(verdictOn(fine, worse, { metric: 'logloss' }).gains[1]).toBeCloseTo(25, 9);
});
