import { describe, expect, it } from 'vitest';
import { emptyAverage, takeInto } from '../../../../src/core/analysis/smoothing';

function smoothedBy(values: readonly number[], factor: number, distance: number): number[] {
  const average = emptyAverage();
  return values.map((value) => takeInto(average, value, factor, distance));
}

/** TensorBoard's own loop: an average that starts at 0, divided by 1 - factor ^ n. */
function tensorBoard(values: readonly number[], factor: number): number[] {
  let last = 0;
  return values.map((value, i) => {
    last = last * factor + (1 - factor) * value;
    return last / (1 - factor ** (i + 1));
  });
}

describe('smoothing', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];

  it('is the smoothing of TensorBoard for values one step apart', () => {
    const expected = tensorBoard(values, 0.9);
    for (const [i, value] of smoothedBy(values, 0.9, 1).entries()) {
      expect(value).toBeCloseTo(expected[i]!, 12);
    }
  });

  it('gives the values themselves for a factor of 0', () => {
    expect(smoothedBy(values, 0, 1)).toEqual(values);
  });

  it('keeps a constant constant from the first value on, for every factor and distance', () => {
    for (const factor of [0, 0.5, 0.9, 0.999]) {
      for (const distance of [1, 7]) {
        for (const value of smoothedBy([2, 2, 2], factor, distance)) expect(value).toBeCloseTo(2, 12);
      }
    }
  });

  it('counts in steps: values two steps apart decay as much as two values one step apart', () => {
    const everyStep = smoothedBy([1, 1, 0, 0, 1, 1], 0.8, 1);
    const everySecond = smoothedBy([1, 0, 1], 0.8, 2);
    expect(everySecond[2]).toBeCloseTo(everyStep[5]!, 12);
  });
});
