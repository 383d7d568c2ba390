import { describe, expect, it } from 'vitest';
import { seedMaps } from '../../../../src/core/analysis/seed-maps';
import { probabilities } from '../../../../src/core/tasks';

const two = { classes: ['no', 'yes'] };
const three = { classes: ['a', 'b', 'c'] };
const close = (values: Float32Array, wanted: readonly number[]) => {
  expect(values).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expect(values[i]).toBeCloseTo(value, 5);
};

describe('the maps of several seeds', () => {
  it('of a number are their mean and their standard deviation, point by point', () => {
    const { mean, apart } = seedMaps(
      'regression',
      [1, 2, 6].map((value) => Float32Array.of(value, 5)),
      { classes: [] },
    );
    close(mean, [3, 5]);
    close(apart, [Math.sqrt(7), 0]);
  });

  it('of two classes give the mean probability, and the share of the seeds that are outvoted', () => {
    const logit = (share: number) => Math.log(share / (1 - share));
    const runs = [0.9, 0.8, 0.4, 0.1].map((share) => Float32Array.of(logit(share), 40));
    const { mean, apart } = seedMaps('binary', runs, two);
    close(Float32Array.from(probabilities('binary', mean, 0, two)), [0.45, 0.55]);
    expect(probabilities('binary', mean, 1, two)[1]).toBeCloseTo(1, 6);
    close(apart, [0.5, 0]);
  });

  it('of more classes likewise, whatever the logits are counted from', () => {
    const runs = [Float32Array.of(5, 0, 0), Float32Array.of(105, 100, 100), Float32Array.of(0, 5, 0)];
    const { mean, apart } = seedMaps('multiclass', runs, three);
    const odds = runs.map((outputs) => probabilities('multiclass', outputs, 0, three));
    const wanted = [0, 1, 2].map((place) => (odds[0]![place]! + odds[1]![place]! + odds[2]![place]!) / 3);
    close(Float32Array.from(probabilities('multiclass', mean, 0, three)), wanted);
    close(apart, [1 / 3]);
  });

  it('leave out a seed that has diverged', () => {
    const { mean, apart } = seedMaps('binary', [Float32Array.of(2), Float32Array.of(Number.NaN)], two);
    close(mean, [2]);
    close(apart, [0]);
  });
});
