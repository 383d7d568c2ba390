import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../../src/core/analysis/history';

const nothing = new Float32Array(0);
const judged = (loss: number, ...metrics: number[]) => ({ loss, metrics, confusion: [] });

describe('a history', () => {
  it('takes a block of losses apart by step, task and model', () => {
    const history = createHistory(2, true);
    history.appendLosses({
      first: 5,
      count: 2,
      runs: 1,
      shared: Float32Array.of(1, 2, 3, 4),
      baseline: Float32Array.of(10, 20, 30, 40),
      weights: Float32Array.of(0.5, 1.5, 0.25, 1.75),
    });
    expect(history.series(0, 'train', 'shared')).toEqual({ steps: [5, 6], values: [1, 3] });
    expect(history.series(1, 'train', 'shared')).toEqual({ steps: [5, 6], values: [2, 4] });
    expect(history.series(1, 'train', 'baseline')).toEqual({ steps: [5, 6], values: [20, 40] });
    expect(history.series(1, 'weight', 'shared')).toEqual({ steps: [5, 6], values: [1.5, 1.75] });
    expect(history.series(1, 'weight', 'baseline').steps).toEqual([]);
  });

  it('leaves no point where a batch had no label of the task', () => {
    const history = createHistory(2, false);
    const shared = Float32Array.of(1, Number.NaN, 3, 4);
    history.appendLosses({ first: 1, count: 2, runs: 1, shared, baseline: nothing, weights: nothing });
    expect(history.series(0, 'train', 'shared').steps).toEqual([1, 2]);
    expect(history.series(1, 'train', 'shared')).toEqual({ steps: [2], values: [4] });
  });

  it('keeps the test loss and each metric by its place, for both models', () => {
    const history = createHistory(1, true);
    history.appendEvaluation({
      step: 0,
      elapsedMs: 0,
      isDue: true,
      validation: null,
      shared: [[judged(0.5, 0.7, 3)]],
      baseline: [[judged(0.4, 0.8, 2)]],
    });
    expect(history.series(0, 'test', 'shared')).toEqual({ steps: [0], values: [0.5] });
    expect(history.series(0, 0, 'baseline')).toEqual({ steps: [0], values: [0.8] });
    expect(history.series(0, 1, 'shared')).toEqual({ steps: [0], values: [3] });
  });

  it('is empty for what was never measured', () => {
    const history = createHistory(1, false);
    expect(history.series(0, 'test', 'baseline')).toEqual({ steps: [], values: [] });
    expect(history.smoothed(3, 'train', 'shared', 0.9)).toEqual({ steps: [], runs: [[]] });
  });

  it('smooths as asked', () => {
    const history = createHistory(1, false);
    const weights = nothing;
    history.appendLosses({
      first: 1,
      count: 2,
      runs: 1,
      shared: Float32Array.of(0, 1),
      baseline: nothing,
      weights,
    });
    // (0.5 * 0.5 * 0 + 0.5 * 1) / (1 - 0.25)
    expect(history.smoothed(0, 'train', 'shared', 0.5).runs[0]![1]).toBeCloseTo(2 / 3, 12);
    expect(history.series(0, 'train', 'shared').values).toEqual([0, 1]);
  });

  it('tells the time of any step by the moments it noted', () => {
    const history = createHistory(1, false);
    history.appendClock(100, 1000);
    history.appendClock(200, 3000);
    expect(history.elapsedAt([0, 50, 100, 150, 200, 250])).toEqual([0, 500, 1000, 2000, 3000, 4000]);
  });

  it('knows no time before the first moment', () => {
    expect(createHistory(1, false).elapsedAt([0, 10])).toEqual([0, 0]);
  });

  it('takes repeated steps once, as a run restored from a checkpoint sends them', () => {
    const history = createHistory(1, false);
    const weights = nothing;
    history.appendLosses({
      first: 1,
      count: 3,
      runs: 1,
      shared: Float32Array.of(3, 2, 1),
      baseline: nothing,
      weights,
    });
    history.appendLosses({
      first: 2,
      count: 3,
      runs: 1,
      shared: Float32Array.of(2, 1, 0.5),
      baseline: nothing,
      weights,
    });
    expect(history.series(0, 'train', 'shared')).toEqual({ steps: [1, 2, 3, 4], values: [3, 2, 1, 0.5] });
  });
});

describe('a history of several runs', () => {
  const history = createHistory(2, true, 2);
  history.appendLosses({
    first: 1,
    count: 2,
    runs: 2,
    shared: Float32Array.of(1, 2, 3, 4, 5, 6, Number.NaN, 8),
    baseline: Float32Array.of(10, 20, 30, 40, 50, 60, 70, 80),
    weights: Float32Array.of(1, 1, 1, Number.NaN, 1, 1, 1, Number.NaN),
  });
  history.appendEvaluation({
    step: 2,
    elapsedMs: 5,
    isDue: true,
    validation: null,
    shared: [
      [judged(0.1, 1), judged(0.2, 2)],
      [judged(Number.NaN, 3), judged(0.4, 4)],
    ],
    baseline: [],
  });

  it('takes a block apart by step, run and task', () => {
    expect(history.bundle(0, 'train', 'shared')).toEqual({
      steps: [1, 2],
      runs: [
        [1, 5],
        [3, Number.NaN],
      ],
    });
    expect(history.bundle(1, 'train', 'baseline').runs).toEqual([
      [20, 60],
      [40, 80],
    ]);
    expect(history.series(0, 'train', 'shared', 1)).toEqual({ steps: [1], values: [3] });
  });

  it('keeps the judgements of every run', () => {
    expect(history.bundle(0, 'test', 'shared').runs).toEqual([[0.1], [Number.NaN]]);
    expect(history.bundle(1, 0, 'shared').runs).toEqual([[2], [4]]);
    expect(history.bundle(0, 'test', 'baseline').runs).toEqual([[], []]);
  });

  it('has a gap only where no run has a weight', () => {
    const gaps = createHistory(1, false, 2);
    const weights = Float32Array.of(1, 1, Number.NaN, 1, Number.NaN, Number.NaN, 1, Number.NaN);
    gaps.appendLosses({ first: 1, count: 4, runs: 2, shared: weights, baseline: nothing, weights });
    expect(gaps.weightGaps(0)).toEqual([{ after: 2, before: 4 }]);
  });

  it('keeps fewer points of sixteen tasks in sixteen runs', () => {
    const large = createHistory(16, false, 16);
    const values = new Float32Array(600 * 256).fill(1);
    large.appendLosses({
      first: 1,
      count: 600,
      runs: 16,
      shared: values,
      baseline: nothing,
      weights: values,
    });
    expect(large.bundle(0, 'train', 'shared').steps.length).toBeLessThanOrEqual(512);
  });
});
