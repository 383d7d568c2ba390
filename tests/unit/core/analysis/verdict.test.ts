import { expect, test } from 'vitest';
import { verdictOf } from '../../../../src/core/analysis/verdict';
import type { TaskKind } from '../../../../src/core/config/schema';

interface Pair {
  readonly kind?: TaskKind;
  readonly weight?: number;
  readonly shared: number;
  readonly baseline: number;
}

function verdict(pairs: readonly Pair[], step = 1000) {
  const evaluation = (value: number) => ({ loss: 1, metrics: [value, 1], confusion: [] });
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
