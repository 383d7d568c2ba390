import { describe, expect, it } from 'vitest';
import { conflictOf, magnitudeSimilarity } from '../../../../src/core/analysis/conflict';
import { createGradientHistory, pairsOf, recentSteps } from '../../../../src/core/analysis/gradient-history';
import { maxPoints } from '../../../../src/core/analysis/series';

/** The Gram matrix of two gradients of these lengths at this angle in degrees. */
function pairAt(degrees: number, a = 1, b = 1): number[][] {
  const product = a * b * Math.cos((degrees * Math.PI) / 180);
  return [
    [a * a, product],
    [product, b * b],
  ];
}

function measured(...degrees: number[]) {
  const history = createGradientHistory(2);
  degrees.forEach((angle, step) => {
    history.append({ step, grams: [{ gram: pairAt(angle) }] });
  });
  return history;
}

describe('a gradient history', () => {
  it('keeps the numbers of every run, and none of one that has ended', () => {
    const history = createGradientHistory(2, 3);
    const gone = [
      [Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN],
    ];
    history.append({ step: 0, grams: [pairAt(60), pairAt(120), pairAt(90)].map((gram) => ({ gram })) });
    history.append({ step: 5, grams: [pairAt(60), gone, pairAt(100, 4, 5)].map((gram) => ({ gram })) });
    const [a, b, c] = history.cosine([0, 1]).runs;
    expect(a![1]).toBeCloseTo(0.5, 12);
    expect(b![0]).toBeCloseTo(-0.5, 12);
    expect(b![1]).toBeNaN();
    expect(history.norm(1).runs.map((run) => run[1])).toEqual([1, Number.NaN, 5]);
    expect(c![1]).toBeLessThan(0);
    expect(history.shareSoFar().runs).toEqual([
      [0, 0],
      [1, Number.NaN],
      [0, 0.5],
    ]);
    expect(history.meanCosine([0, 1])).toBeCloseTo((0.5 - 0.5 + 0 + 0.5 + c![1]!) / 5, 12);
  });

  it('keeps fewer steps of sixteen runs of sixteen tasks', () => {
    const history = createGradientHistory(16, 16);
    const gram = Array.from({ length: 16 }, (_, i) =>
      Array.from({ length: 16 }, (_, j) => (i === j ? 1 : 0)),
    );
    for (let step = 0; step < 600; step++) history.append({ step, grams: [{ gram }] });
    expect(history.norm(0).steps.length).toBeLessThanOrEqual(512);
    expect(history.norm(0).runs.length).toBe(16);
  });

  it('keeps cosines, lengths, similarity and condition number of every measured step', () => {
    const history = createGradientHistory(2);
    const grams = [pairAt(120, 2, 1), pairAt(30, 1, 3)];
    grams.forEach((gram, place) => {
      history.append({ step: 10 * place, grams: [{ gram }] });
    });
    const conflicts = grams.map((gram) => conflictOf(gram));
    const steps = [0, 10];
    expect(history.cosine([0, 1])).toEqual({ steps, runs: [conflicts.map((one) => one.cosines[0]![1])] });
    expect(history.norm(0)).toEqual({ steps, runs: [[2, 1]] });
    expect(history.norm(1)).toEqual({ steps, runs: [[1, 3]] });
    expect(history.similarity([0, 1]).runs[0]).toEqual(
      conflicts.map(({ norms }) => magnitudeSimilarity(norms[0]!, norms[1]!)),
    );
    expect(history.conditionNumber().runs[0]!).toEqual(conflicts.map((one) => one.conditionNumber));
  });

  it('leaves no point where a gradient is zero, or where single precision cannot tell two apart', () => {
    const history = createGradientHistory(2);
    history.append({ step: 0, grams: [{ gram: pairAt(90, 0, 1) }] });
    history.append({ step: 10, grams: [{ gram: pairAt(0) }] });
    expect(history.cosine([0, 1]).steps).toEqual([10]);
    expect(history.similarity([0, 1]).runs[0]).toEqual([0, 1]);
    expect(history.conditionNumber().steps).toEqual([]);
    expect(history.shareSoFar()).toEqual({ steps: [10], runs: [[0]] });
  });

  it('counts pairs in conflict so far, and over the last steps alone', () => {
    const history = measured(100, 80, 80, 80, ...Array.from({ length: recentSteps }, () => 100));
    expect(history.shareSoFar().runs[0]!.slice(0, 4)).toEqual([1, 1 / 2, 1 / 3, 1 / 4]);
    expect(history.shareSoFar().runs[0]!.at(-1)).toBeCloseTo((recentSteps + 1) / (recentSteps + 4), 12);
    expect(history.recentShare().runs[0]!.slice(0, 4)).toEqual([1, 1 / 2, 1 / 3, 1 / 4]);
    expect(history.recentShare().runs[0]!.at(-1)).toBe(1);
  });

  it('counts each pair of several tasks for itself', () => {
    const history = createGradientHistory(3);
    const gram = [
      [1, -0.5, 0.5],
      [-0.5, 1, 0.2],
      [0.5, 0.2, 1],
    ];
    history.append({ step: 0, grams: [{ gram }] });
    expect(history.shareSoFar().runs[0]!).toEqual([1 / 3]);
    expect(pairsOf(3).map((pair) => history.meanCosine(pair))).toEqual([-0.5, 0.5, 0.2]);
  });

  it('takes repeated steps once, as a run that goes on from a checkpoint sends them', () => {
    const history = measured(100, 80);
    history.append({ step: 1, grams: [{ gram: pairAt(100) }] });
    history.append({ step: 0, grams: [{ gram: pairAt(100) }] });
    expect(history.cosine([0, 1]).steps).toEqual([0, 1]);
    expect(history.shareSoFar().runs[0]!.at(-1)).toBe(1 / 2);
  });

  it('never keeps more than its cap, and counts what it drops', () => {
    const angles = Array.from({ length: 3 * maxPoints }, (_, step) => (step % 4 === 0 ? 100 : 80));
    const history = measured(...angles);
    const { steps } = history.cosine([0, 1]);
    expect(steps.length).toBeLessThanOrEqual(maxPoints);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeGreaterThan(3 * maxPoints - 5);
    expect(history.shareSoFar().runs[0]!.at(-1)).toBeCloseTo(0.25, 2);
  });

  it('breaks its lines where nobody watched, and only there', () => {
    const history = createGradientHistory(2);
    for (const step of [0, 10, 20, 50, 60]) {
      if (step === 50) history.noteJudged(30);
      history.append({ step, grams: [{ gram: pairAt(80) }] });
      history.noteJudged(step);
    }
    expect(history.breaks()).toEqual([50]);
  });

  it('has no break where the gradients of a step come a frame after its judgement', () => {
    const history = createGradientHistory(2);
    for (const step of [0, 10, 20]) {
      history.noteJudged(step);
      history.append({ step, grams: [{ gram: pairAt(80) }] });
    }
    expect(history.breaks()).toEqual([]);
  });

  it('says nothing of pairs that were never measured', () => {
    expect(createGradientHistory(2).meanCosine([0, 1])).toBeNull();
    expect(createGradientHistory(1).cosine([0, 0])).toEqual({ steps: [], runs: [[]] });
  });
});

describe('pairs', () => {
  it('come once each, the first task first', () => {
    expect(pairsOf(1)).toEqual([]);
    expect(pairsOf(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairsOf(16)).toHaveLength(120);
  });
});
