import { describe, expect, it } from 'vitest';
import { firstGap, isEvaluationDue } from '../../../../src/core/run/evaluation-schedule';

const dueUpTo = (last: number, first: number) =>
  Array.from({ length: last + 1 }, (_, step) => step).filter((step) => isEvaluationDue(step, first));

describe('evaluations', () => {
  it('come at the start, often at first and ever more rarely', () => {
    const due = dueUpTo(20_000, 10);
    expect(due.slice(0, 6)).toEqual([0, 3, 5, 10, 20, 30]);
    const gaps = due.slice(1).map((step, i) => step - due[i]!);
    expect(gaps.at(-1)).toBe(640);
    expect(gaps.slice(2)).toEqual([...gaps.slice(2)].sort((a, b) => a - b));
  });

  it('stay few however long a run gets', () => {
    expect(dueUpTo(200_000, 10).length).toBeLessThan(400);
  });
});

describe('the first gap', () => {
  it('makes a judgement cost at most a tenth of the steps before it, by the multiplications of both', () => {
    const wide = { judgedRows: 1000, batch: 256, forward: 200_000 };
    const gap = firstGap(wide);
    const steps = gap * 3 * wide.batch * wide.forward;
    expect(wide.judgedRows * wide.forward).toBeLessThan(0.1 * steps);
    expect(gap).toBeLessThan(30);
  });

  it('grows with the test rows, and shrinks with the batch', () => {
    const usual = { judgedRows: 1000, batch: 32, forward: 100_000 };
    expect(firstGap({ ...usual, judgedRows: 10_000 })).toBeGreaterThan(5 * firstGap(usual));
    expect(firstGap({ ...usual, batch: 128 })).toBeLessThan(firstGap(usual) / 2);
  });

  it('is that of the launches alone where there is next to no arithmetic', () => {
    expect(firstGap({ judgedRows: 300, batch: 32, forward: 0 })).toBe(50);
  });
});
