import { describe, expect, it } from 'vitest';
import { pairedGain } from '../../../../src/core/analysis/paired-gain';
import type { AffinityMatrix } from '../../../../src/core/experiment/affinities';
import { bestGroupings, partitions } from '../../../../src/core/experiment/groupings';

/** [of][by]: a gain that is the same in two runs. */
const gains = (means: readonly (readonly (number | null)[])[]): AffinityMatrix =>
  means.map((row) => row.map((mean) => (mean === null ? null : pairedGain([mean, mean]))));

const networksOf = (...given: Parameters<typeof bestGroupings>) =>
  bestGroupings(...given).map(({ networks }) => networks.join(''));

describe('all partitions', () => {
  it('are as many as Bell and Stirling counted', () => {
    expect([1, 2, 3, 4, 5, 8].map((tasks) => partitions(tasks, tasks).length)).toEqual([
      1, 2, 5, 15, 52, 4140,
    ]);
    expect(partitions(8, 2)).toHaveLength(128);
    expect(partitions(4, 3)).toHaveLength(14);
  });

  it('are there once each', () => {
    expect(new Set(partitions(6, 6).map(String)).size).toBe(203);
  });
});

describe('the best groupings', () => {
  const twoPairs = gains([
    [null, 9, -5, -5],
    [9, null, -5, -5],
    [-5, -5, null, 7],
    [-5, -5, 7, null],
  ]);

  it('put together who help each other, and apart who do not', () => {
    const [best] = bestGroupings(twoPairs, 2, 3);
    expect(best!.networks).toEqual([0, 0, 1, 1]);
    expect(best!.estimate).toMatchObject({ mean: 8, gains: [8, 8], count: 2 });
  });

  it('have no more networks than there may be', () => {
    expect(networksOf(twoPairs, 1, 3)).toEqual(['0000']);
    const foes = gains([
      [null, -1, -1],
      [-1, null, -1],
      [-1, -1, null],
    ]);
    expect(networksOf(foes, 3, 1)).toEqual(['012']);
    expect(networksOf(foes, 2, 5)).toHaveLength(4);
  });

  it('average over the partners of a task in a larger group', () => {
    const [, , all] = bestGroupings(
      gains([
        [null, 6, 3],
        [0, null, 0],
        [0, 0, null],
      ]),
      3,
      3,
    );
    // 01 | 2: 2; all: 4.5 / 3; 02 | 1: 1.
    expect(all!.estimate.mean).toBe(1);
    expect(
      networksOf(
        gains([
          [null, 6, 3],
          [0, null, 0],
          [0, 0, null],
        ]),
        3,
        3,
      ),
    ).toEqual(['001', '000', '010']);
  });

  it('that are even come with fewer networks first, then in order', () => {
    const even = gains([0, 1, 2, 3].map((of) => [0, 1, 2, 3].map((by) => (of === by ? null : 0))));
    const twos = ['0001', '0010', '0011', '0100', '0101', '0110', '0111'];
    expect(networksOf(even, 4, 9)).toEqual(['0000', ...twos, '0012']);
  });

  it('leave out pairs of which nothing is known', () => {
    const holes = gains([
      [null, null, 1],
      [null, null, 1],
      [1, 1, null],
    ]);
    expect(networksOf(holes, 3, 5)).toEqual(['010', '011', '012']);
  });

  it('have an interval over the runs', () => {
    const spread = [
      [null, pairedGain([2, 4])],
      [pairedGain([4, 6]), null],
    ];
    const [best] = bestGroupings(spread, 2, 1);
    expect(best!.estimate).toMatchObject({ gains: [3, 5], mean: 4 });
    expect(best!.estimate.interval!.low).toBeLessThan(4);
  });

  it('are of 2 to 8 tasks', () => {
    expect(() => bestGroupings(gains([[null]]), 1, 3)).toThrow('tasks must be 2 to 8; got 1');
  });
});
