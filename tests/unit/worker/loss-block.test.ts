import { describe, expect, it } from 'vitest';
import { lossBlock } from '../../../src/worker/loss-block';

/** Steps whose batches have so many labelled rows, with weights that tell the steps apart. */
const steps = (...labelled: number[][]) => ({
  labelled,
  weights: labelled.map((_, step) => [step, 10 + step]),
});

const two = { first: 11, tasks: 2, hasSingle: true };

describe('a block of losses', () => {
  it('parts the shared model from the baseline', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const { losses, bad } = lossBlock(values, steps([1, 1], [1, 1]), two);
    expect(bad).toBeNull();
    expect(losses).toMatchObject({ first: 11, count: 2 });
    expect([...losses.shared]).toEqual([1, 2, 5, 6]);
    expect([...losses.single]).toEqual([3, 4, 7, 8]);
    expect([...losses.weights]).toEqual([0, 10, 1, 11]);
  });

  it('says nothing of a task without a label in the batch', () => {
    const values = Float32Array.from([1, 0, 3, 0]);
    expect([...lossBlock(values, steps([4, 0]), two).losses.shared]).toEqual([1, Number.NaN]);
  });

  it('ends before the first step whose loss is not finite, and names the task', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, Number.NaN, 9, 9, 9, 9]);
    const { losses, bad } = lossBlock(values, steps([1, 1], [1, 1], [1, 1]), two);
    expect(losses.count).toBe(1);
    expect([...losses.shared]).toEqual([1, 2]);
    expect([...losses.weights]).toEqual([0, 10]);
    expect(bad).toEqual({ step: 11, task: 1 });
  });
});
