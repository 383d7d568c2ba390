import { describe, expect, it } from 'vitest';
import { pairedGain } from '../../../../src/core/analysis/paired-gain';
import { intervalOf } from '../../../../src/core/analysis/statistics';
import {
  type AffinityMatrix,
  agreement,
  bestPartners,
  meanAffinity,
  pairwiseGains,
} from '../../../../src/core/experiment/affinities';
import { resultWith, type Scores } from './results';

const alone: Scores = [
  [0.5, 0.8, 0.5],
  [0.5, 0.8, 0.5],
];
const pair = (first: number, second: number, shared: Scores, diverged: readonly number[] = []) => ({
  tasks: [first, second] as const,
  result: resultWith(shared, { baseline: alone, diverged }),
});

/** Of means alone. */
const matrixOf = (means: readonly (readonly (number | null)[])[]): AffinityMatrix =>
  means.map((row) => row.map((mean) => (mean === null ? null : pairedGain([mean, mean]))));

describe('the pairwise estimate', () => {
  const pairs = [
    pair(0, 1, [
      [0.6, 0.76, 0],
      [0.7, 0.72, 0],
    ]),
    pair(2, 1, [
      [0, 0.84, 0.45],
      [0, 0.88, 0.4],
    ]),
  ];

  it('is the relative gain over the single-task network of the same seed, with its interval', () => {
    const gains = pairwiseGains(pairs, 3, 'now', 'score');
    expect(gains[0]![1]!.gains).toEqual([20, 40].map((gain) => expect.closeTo(gain, 9)));
    expect(gains[0]![1]!.interval!.low).toBeCloseTo(intervalOf([20, 40]).low, 9);
    expect(gains[1]![0]!.mean).toBeCloseTo(-7.5, 9);
    expect(gains[1]![2]!.mean).toBeCloseTo(7.5, 9);
    expect(gains[2]![1]!.mean).toBeCloseTo(-15, 9);
  });

  it('says nothing of pairs that were not trained, nor of a task with itself', () => {
    const gains = pairwiseGains(pairs, 3, 'now', 'score');
    expect([gains[0]![2], gains[2]![0], gains[1]![1]]).toEqual([null, null, null]);
  });

  it('is the relative fall of the loss, where that is asked for', () => {
    const gains = pairwiseGains(pairs, 3, 'now', 'loss');
    // The loss of the helper is 1 - R2: 0.5 to 0.4 and to 0.3.
    expect(gains[0]![1]!.gains).toEqual([20, 40].map((gain) => expect.closeTo(gain, 9)));
    expect(gains[1]![0]!.gains).toEqual([-20, -40].map((gain) => expect.closeTo(gain, 9)));
  });

  it('leaves a seed out that diverged', () => {
    const gone = [
      pair(
        0,
        1,
        pairs[0]!.result.last.shared.map(() => [0.6, 0.76, 0]),
        [1],
      ),
    ];
    const gains = pairwiseGains(gone, 3, 'now', 'score');
    expect(gains[0]![1]).toMatchObject({ count: 1, interval: null });
  });

  it('is not known without a baseline', () => {
    const bare = { tasks: [0, 1] as const, result: resultWith([[0.5, 0.5]], { baseline: [] }) };
    expect(pairwiseGains([bare], 2, 'now', 'score')[0]![1]).toBeNull();
  });
});

describe('the mean lookahead affinity', () => {
  it('is over the steps of each run, and leaves out what was not measured', () => {
    const at = (...values: number[][][]) => ({ step: 1, values });
    const matrix = meanAffinity([
      at([
        [1, 0.2],
        [-0.1, 1],
      ]),
      at([
        [1, 0.4],
        [Number.NaN, 1],
      ]),
    ]);
    expect(matrix[0]![1]!.gains).toEqual([expect.closeTo(0.3, 12)]);
    expect(matrix[1]![0]!.mean).toBe(-0.1);
    expect(meanAffinity([at([[Number.NaN]])])).toEqual([[null]]);
    expect(meanAffinity([at([[Number.NEGATIVE_INFINITY]])])).toEqual([[null]]);
    expect(meanAffinity([])).toEqual([]);
  });
});

describe('the best partner', () => {
  it('is the other task with the highest mean, known at all', () => {
    const matrix = matrixOf([
      [9, 1, 2],
      [-3, 9, -1],
      [null, null, 9],
    ]);
    expect(bestPartners(matrix)).toEqual([2, 2, null]);
  });
});

describe('the agreement of two matrices', () => {
  it('is the correlation of ranks off the diagonal', () => {
    const first = matrixOf([
      [100, 1, 2],
      [3, -100, 4],
      [5, 6, 0],
    ]);
    const same = matrixOf([
      [-5, 10, 20],
      [30, 50, 40],
      [50, 60, 1],
    ]);
    const opposite = matrixOf([
      [0, 6, 5],
      [4, 0, 3],
      [2, 1, 0],
    ]);
    expect(agreement(first, same)).toBe(1);
    expect(agreement(first, opposite)).toBe(-1);
  });

  it('leaves out pairs that only one of them knows', () => {
    const first = matrixOf([
      [0, 1],
      [2, 0],
    ]);
    const second = matrixOf([
      [0, 1],
      [null, 0],
    ]);
    expect(agreement(first, second)).toBeNaN();
  });
});
