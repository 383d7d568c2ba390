import { describe, expect, it } from 'vitest';
import { found, pairedVerdict } from '../../../../src/core/analysis/paired-verdict';
import { intervalOf } from '../../../../src/core/analysis/statistics';
import { verdictOf } from '../../../../src/core/analysis/verdict';

const numbers = { kind: 'regression', weight: 1, metric: 'auto' } as const;
const tasks = [numbers, numbers];
const scored = (r2: number) => ({ loss: 1 - r2, metrics: [r2, 0.5], confusion: [] });
const gone = { loss: Number.NaN, metrics: [Number.NaN, Number.NaN], confusion: [] };

/** Of gains by task and run in percent, against baselines of 0.5. */
function judged(...gains: readonly (readonly number[])[]) {
  const shared = gains.map((own) => own.map((gain) => scored(0.5 * (1 + gain / 100))));
  return { step: 500, shared, baseline: gains.map((own) => own.map(() => scored(0.5))) };
}

const verdict = (...gains: readonly (readonly number[])[]) => pairedVerdict(judged(...gains), () => tasks);

describe('a verdict on one run', () => {
  it('is that of the run alone', () => {
    const { step, shared, baseline } = judged([3, -4]);
    const alone = verdictOf({ step, shared: shared[0]!, baseline: baseline[0]! }, tasks);
    expect(verdict([3, -4])).toEqual(alone);
  });
});

describe('a verdict on several runs', () => {
  it('helps the tasks whose interval lies above 0, however small their gain', () => {
    const { code, helped, hurt, gains, paired } = verdict([0.4, 5], [0.5, -5], [0.45, 1], [0.42, -2]);
    expect([code, helped, hurt]).toEqual(['helps', [0], []]);
    expect(gains[0]).toBeCloseTo(0.4425, 9);
    const { low, high } = intervalOf([0.4, 0.5, 0.45, 0.42]);
    expect(paired!.tasks[0]!.interval!.low).toBeCloseTo(low, 9);
    expect(paired!.tasks[0]!.interval!.high).toBeCloseTo(high, 9);
    expect([paired!.tasks[1]!.wins, paired!.tasks[1]!.count]).toEqual([2, 4]);
  });

  it('finds no clear difference where all intervals hold 0, however large the gains', () => {
    expect(verdict([30, -20], [-20, 30], [25, -22]).code).toBe('unclear');
  });

  it('says so where tasks are helped and hurt', () => {
    const { code, helped, hurt } = verdict([5, -5], [6, -4], [5.5, -4.5]);
    expect([code, helped, hurt]).toEqual(['mixed', [0], [1]]);
  });

  it('sees a difference in the mean over the tasks that no single task shows', () => {
    const apart = verdict([9, -5], [-5, 9], [10, -6], [-6, 10]);
    expect([apart.code, apart.helped]).toEqual(['helps-on-mean', []]);
    expect(apart.deltaM).toBeCloseTo(2, 9);
  });

  it('leaves a run that has diverged out of what it cannot say', () => {
    const all = judged([5, 1], [6, 1.1], [5.5, 0.9]);
    const { paired, leftOut } = pairedVerdict(
      { ...all, shared: [...all.shared.slice(0, 2), [gone, gone]] },
      () => tasks,
    );
    expect(paired!.tasks.map(({ count }) => count)).toEqual([2, 2]);
    expect(paired!.total.count).toBe(2);
    expect(leftOut).toEqual([]);
  });

  it('leaves out a task that no run can compare', () => {
    const off = [numbers, { ...numbers, weight: 0 }];
    const { leftOut, code, paired } = pairedVerdict(judged([5, 1], [6, 1], [7, 1]), () => off);
    expect(leftOut).toEqual([{ task: 1, reason: 'off' }]);
    expect(code).toBe('helps');
    expect(paired!.corrected[1]).toBeNaN();
  });

  it('is too early before the hundredth step, and compares nothing without a baseline', () => {
    expect(pairedVerdict({ ...judged([5, 5], [6, 6]), step: 50 }, () => tasks).code).toBe('too-early');
    expect(pairedVerdict({ ...judged([5, 5], [6, 6]), baseline: [] }, () => tasks).code).toBe(
      'nothing-to-compare',
    );
  });

  it('asks for more by Holm’s correction', () => {
    const plain = verdict([2, 0.1], [3, -0.1], [0.5, 0.2], [2.5, -0.2]);
    expect(plain.code).toBe('helps');
    expect(plain.paired!.corrected[0]).toBeCloseTo(2 * plain.paired!.tasks[0]!.p, 12);
    expect(plain.paired!.corrected[0]).toBeGreaterThan(0.05);
    expect(found(plain, true).helped).toEqual([]);
    expect(found(found(plain, true), false)).toEqual(plain);
  });
});
