import { describe, expect, it } from 'vitest';
import { gradientsOf, judgementOf, lossesOf } from '../../../../src/core/run/spotlight';

describe('what one run tells', () => {
  it('is its own losses and weights of every step', () => {
    const numbers = (first: number) => Float32Array.from({ length: 12 }, (_, i) => first + i);
    const block = {
      first: 3,
      count: 2,
      runs: 3,
      shared: numbers(0),
      baseline: numbers(20),
      weights: numbers(40),
    };
    expect(lossesOf(block, 1)).toEqual({
      first: 3,
      count: 2,
      runs: 1,
      shared: Float32Array.of(2, 3, 8, 9),
      baseline: Float32Array.of(22, 23, 28, 29),
      weights: Float32Array.of(42, 43, 48, 49),
    });
    expect(lossesOf({ ...block, baseline: new Float32Array() }, 2).baseline).toHaveLength(0);
    expect(lossesOf({ ...block, count: 0, shared: new Float32Array() }, 2).shared).toHaveLength(0);
  });

  it('is the very block where there is one run', () => {
    const one = Float32Array.of(1, 2);
    const block = { first: 1, count: 1, runs: 1, shared: one, baseline: one, weights: one };
    expect(lossesOf(block, 0)).toBe(block);
  });

  it('is judged without a baseline where there is none', () => {
    const judged = (loss: number) => [{ loss, metrics: [], confusion: [] }];
    const point = {
      step: 4,
      elapsedMs: 9,
      isDue: true,
      validation: null,
      shared: [judged(1), judged(2)],
      baseline: [],
    };
    expect(judgementOf(point, 1)).toEqual({
      step: 4,
      elapsedMs: 9,
      isDue: true,
      validation: null,
      shared: judged(2),
      baseline: [],
    });
  });

  it('is its own inner products', () => {
    const grams = [
      { gram: [[1]], layers: [] },
      { gram: [[2]], layers: [[[2]]] },
    ];
    expect(gradientsOf({ step: 4, elapsedMs: 9, grams }, 1)).toEqual({
      step: 4,
      elapsedMs: 9,
      gram: [[2]],
      layers: [[[2]]],
    });
  });
});
