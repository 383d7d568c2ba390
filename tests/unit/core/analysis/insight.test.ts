import { describe, expect, it } from 'vitest';
import { type InsightFacts, insightOf } from '../../../../src/core/analysis/insight';

const bundle = (...runs: number[][]) => ({ steps: [0, 100, 200], runs });

/** Two runs of two tasks in which all is well. */
const well: InsightFacts = {
  step: 200,
  runs: 2,
  ended: 0,
  labels: [50, 60],
  weights: [1, 1],
  best: {
    step: 200,
    first: null,
    shared: [
      { step: 200, score: 0.4 },
      { step: 100, score: 0.5 },
    ],
    latest: [0.4, 0.52],
    baseline: [],
    since: 1,
    counted: [],
  },
  train: [bundle([1, 0.5, 0.3], [1, 0.5, 0.2]), bundle([1, 0.6, 0.5], [1, 0.7, 0.6])],
  norms: [bundle([1, 1, 1], [1, 1, 1]), bundle([1, 1, 2], [1, 1, 3])],
  gradientWeights: [bundle([1, 1, 1], [1, 1, 1]), bundle([1, 1, 1], [1, 1, 1])],
  isByGradients: false,
  conflicts: bundle([0, 0.2, 0.3], [0, 0.1, 0.4]),
};

const risen = {
  ...well.best,
  shared: well.best.shared.map((best) => ({ ...best, step: 100 })),
  latest: [0.6, 0.6],
};

describe('what is said of a run', () => {
  it('is nothing where all is well, or before there is anything to see', () => {
    expect(insightOf(well)).toBeNull();
    expect(insightOf({ ...well, step: 50, ended: 1 })).toBeNull();
  });

  it('is from the first look on that every weight is 0, and nothing of a task that is left out alone', () => {
    expect(insightOf({ ...well, step: 0, weights: [0, 0] })).toEqual({ code: 'all-off' });
    expect(insightOf({ ...well, weights: [0, 1] })).toBeNull();
  });

  it('is that some runs have diverged', () => {
    expect(insightOf({ ...well, ended: 1 })).toEqual({ code: 'diverged', runs: 1, of: 2 });
  });

  it('is that a task has too few labels, unless it has no weight', () => {
    expect(insightOf({ ...well, labels: [50, 3] })).toEqual({ code: 'few-labels', task: 1, labels: 3 });
    expect(insightOf({ ...well, labels: [50, 3], weights: [1, 0] })).toBeNull();
  });

  it('is that most runs fit the training rows alone', () => {
    const found = insightOf({ ...well, best: risen });
    expect(found).toMatchObject({ code: 'overfitting', since: 100 });
    expect(found!.code === 'overfitting' && found!.rise).toBeCloseTo(0.35, 12);
    const rising = [bundle([1, 0.5, 0.9], [1, 0.5, 0.9])];
    expect(insightOf({ ...well, best: risen, train: rising })).toBeNull();
    expect(insightOf({ ...well, best: { ...risen, latest: [0.6, 0.52] } })).toBeNull();
  });

  it('is that one task has nearly all of the gradient', () => {
    const norms = [well.norms[0]!, bundle([28, 30, 32], [48, 50, 52])];
    expect(insightOf({ ...well, norms })).toEqual({ code: 'dominates', task: 1, share: 40 / 41 });
    expect(insightOf({ ...well, norms: [] })).toBeNull();
  });

  it('is not that one task dominates where weights make up for its length', () => {
    const norms = [well.norms[0]!, bundle([28, 30, 32], [48, 50, 52])];
    const gradientWeights = [well.gradientWeights[0]!, bundle([1, 0.1, 0.01], [1, 0.1, 0.01])];
    expect(insightOf({ ...well, norms, gradientWeights })).toMatchObject({ share: 14.8 / 15.8 });
    const light = [well.gradientWeights[0]!, bundle([0.01], [0.01])];
    expect(insightOf({ ...well, norms, gradientWeights: light })).toBeNull();
  });

  it('is that the gradients are at odds most of the time', () => {
    expect(insightOf({ ...well, conflicts: bundle([0.6], [0.8]) })).toEqual({ code: 'conflict', share: 0.7 });
    expect(insightOf({ ...well, conflicts: bundle([0.6], [0.8]), isByGradients: true })).toBeNull();
  });

  it('is that nothing gets better', () => {
    expect(insightOf({ ...well, best: { ...well.best, since: 12 } })).toEqual({
      code: 'plateau',
      judgements: 12,
      since: 200,
    });
  });
});
