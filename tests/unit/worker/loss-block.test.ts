import { describe, expect, it } from 'vitest';
import { lossBlock } from '../../../src/worker/loss-block';

/** Steps whose batches have so many labelled rows, with weights that tell the steps apart. */
const steps = (...labelled: number[][]) => ({
  labelled: labelled.map((tasks) => [tasks]),
  weights: labelled.map((_, step) => [[step, 10 + step]]),
});

const two = { first: 11, runs: 1, tasks: 2, hasBaseline: true };

describe('a block of losses', () => {
  it('parts the shared model from the baseline', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const { losses, ended } = lossBlock(values, steps([1, 1], [1, 1]), two);
    expect(ended).toEqual([]);
    expect(losses).toMatchObject({ first: 11, count: 2 });
    expect([...losses.shared]).toEqual([1, 2, 5, 6]);
    expect([...losses.baseline]).toEqual([3, 4, 7, 8]);
    expect([...losses.weights]).toEqual([0, 10, 1, 11]);
  });

  it('says nothing of a task without a label in the batch', () => {
    const values = Float32Array.from([1, 0, 3, 0]);
    const { losses } = lossBlock(values, steps([4, 0]), two);
    expect([...losses.shared]).toEqual([1, Number.NaN]);
    expect([...losses.weights]).toEqual([0, Number.NaN]);
  });

  it('ends before the first step whose loss is not finite, and names the task', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, Number.NaN, 9, 9, 9, 9]);
    const { losses, ended } = lossBlock(values, steps([1, 1], [1, 1], [1, 1]), two);
    expect(losses.count).toBe(1);
    expect([...losses.shared]).toEqual([1, 2]);
    expect([...losses.weights]).toEqual([0, 10]);
    expect(ended).toEqual([{ step: 11, run: 0, task: 1 }]);
  });

  it('keeps the order of the axes step, run, task for several runs, each with labels of its own', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const of = { first: 1, runs: 2, tasks: 2, hasBaseline: true };
    const given = {
      labelled: [
        [
          [1, 0],
          [1, 1],
        ],
      ],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
      ],
    };
    const { losses } = lossBlock(values, given, of);
    expect([...losses.shared]).toEqual([1, Number.NaN, 3, 4]);
    expect([...losses.baseline]).toEqual([5, Number.NaN, 7, 8]);
    expect([...losses.weights]).toEqual([0.1, Number.NaN, 0.3, 0.4].map(Math.fround));
  });

  it('goes on with the other runs where one has ended, and ends with the last of them', () => {
    const of = { first: 1, runs: 2, tasks: 1, hasBaseline: false };
    const given = {
      labelled: [[[1]], [[1]], [[1]]],
      weights: [0, 1, 2].map((step) => [[step], [10 + step]]),
    };
    const { NaN: none } = Number;
    const found = lossBlock(Float32Array.from([1, 2, none, 4, 5, 6]), given, of);
    expect(found.ended).toEqual([{ step: 1, run: 0, task: 0 }]);
    expect([...found.losses.shared]).toEqual([1, 2, none, 4, none, 6]);
    expect([...found.losses.weights]).toEqual([0, 10, none, 11, none, 12]);
    const later = lossBlock(
      Float32Array.from([7, 8, 9, none, 9, 9]),
      given,
      { ...of, first: 4 },
      found.ended,
    );
    expect(later.ended).toEqual([...found.ended, { step: 4, run: 1, task: 0 }]);
    expect([...later.losses.shared]).toEqual([none, 8]);
  });
});
