import { describe, expect, it } from 'vitest';
import { atBestSteps, BestSteps } from '../../../../src/core/run/best-steps';
import type { Judgement } from '../../../../src/core/run/told';

const judged = (losses: readonly (readonly number[])[]) =>
  losses.map((run) => run.map((loss) => ({ loss, metrics: [-loss], confusion: [] })));

/** One run's judgement of two tasks, the same on test and validation rows. */
function judgement(step: number, shared: readonly number[], baseline: readonly number[] = []): Judgement {
  const both = { shared: judged([shared]), baseline: baseline.length === 0 ? [] : judged([baseline]) };
  return { step, elapsedMs: 0, isDue: true, ...both, validation: both };
}

describe('the best steps', () => {
  it('are where the mean of the losses, each divided by its first, is lowest', () => {
    const best = new BestSteps([true, true]);
    best.take(judgement(0, [100, 1]));
    // 0.5 and 0.9: a mean of 0.7.
    expect(best.take(judgement(10, [50, 0.9]))!.shared).toEqual([true]);
    // In sum less, but 0.4 and 1.2 are 0.8 on the average.
    expect(best.take(judgement(20, [40, 1.2]))!.shared).toEqual([false]);
    expect(best.shared).toEqual([{ step: 10, score: 0.7 }]);
  });

  it('are for each single-task network those of its own loss', () => {
    const best = new BestSteps([true, true]);
    for (const [step, first, second] of [
      [0, 3, 3],
      [10, 2, 1],
      [20, 1, 2],
    ] as const) {
      best.take(judgement(step, [1, 1], [first, second]));
    }
    expect(best.save().baseline[0]!.map(({ step }) => step)).toEqual([20, 10]);
    expect(best.last).toBe(20);
  });

  it('leave out what is not trained, and what is not finite', () => {
    const best = new BestSteps([true, false]);
    best.take(judgement(0, [1, 1]));
    expect(best.take(judgement(10, [0.5, 9]))!.shared).toEqual([true]);
    expect(best.take(judgement(20, [Number.NaN, 9]))!.shared).toEqual([false]);
    expect(best.shared[0]!.step).toBe(10);
  });

  it('are found by the judgements that are due alone, and not without validation rows', () => {
    const best = new BestSteps([true, true]);
    expect(best.take({ ...judgement(5, [1, 1]), isDue: false })).toBeNull();
    expect(best.take({ ...judgement(5, [1, 1]), validation: null })).toBeNull();
    expect(best.last).toBe(-1);
  });

  it('count the judgements since a gain of a hundredth, however small gains add up', () => {
    const best = new BestSteps([true, true]);
    best.take(judgement(0, [1, 1]));
    const since = [0.995, 0.9925, 0.985, 0.984].map((loss, i) => {
      best.take(judgement(10 * (i + 1), [loss, loss]));
      return best.since;
    });
    expect(since).toEqual([1, 2, 0, 1]);
    best.goOn();
    expect(best.since).toBe(0);
  });

  it('count a judgement that is repeated once', () => {
    const best = new BestSteps([true, true]);
    best.take(judgement(0, [1, 1]));
    best.take(judgement(10, [1, 1]));
    expect(best.take(judgement(10, [1, 1]))).toBeNull();
    expect(best.since).toBe(1);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const best = new BestSteps([true, true]);
    best.take(judgement(0, [2, 2]));
    best.take(judgement(10, [1, 1]));
    const other = new BestSteps([true, true]);
    other.restore(structuredClone(best.save()));
    const next = judgement(20, [0.5, 3]);
    expect(other.take(next)).toEqual(best.take(next));
    expect(other.save()).toEqual(best.save());
  });

  it('put together each model as it was at its own', () => {
    const best = new BestSteps([true, true]);
    let at: Judgement | null = null;
    for (const each of [
      judgement(0, [3, 3], [3, 3]),
      judgement(10, [1, 1], [2, 4]),
      judgement(20, [2, 2], [4, 2]),
    ]) {
      at = atBestSteps(at, each, best.take(each)!);
    }
    expect(at!.step).toBe(20);
    expect(at!.shared[0]!.map(({ loss }) => loss)).toEqual([1, 1]);
    expect(at!.baseline[0]!.map(({ loss }) => loss)).toEqual([2, 2]);
  });
});
