import { describe, expect, it } from 'vitest';
import { isEvaluationDue } from '../../../src/worker/evaluation-schedule';

const dueUpTo = (last: number, testRows: number, batch: number) =>
  Array.from({ length: last + 1 }, (_, step) => step).filter((step) =>
    isEvaluationDue(step, testRows, batch),
  );

describe('evaluations', () => {
  it('come at the start, often at first and ever more rarely', () => {
    const due = dueUpTo(20_000, 300, 32);
    expect(due.slice(0, 3)).toEqual([0, 10, 20]);
    const gaps = due.slice(1).map((step, i) => step - due[i]!);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  });

  it('stay few however long a run gets', () => {
    expect(dueUpTo(200_000, 300, 32).length).toBeLessThan(400);
  });

  it('are rarer where the test rows outnumber the batch by far', () => {
    expect(dueUpTo(100, 6000, 32)[1]).toBe(63);
  });
});
