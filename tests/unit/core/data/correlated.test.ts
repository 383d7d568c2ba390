import { describe, expect, it } from 'vitest';
import {
  correlatedDirections,
  correlatedTarget,
  drawCorrelatedLaw,
} from '../../../../src/core/data/correlated';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

describe('targets of correlated tasks', () => {
  it("are w'x and a sum of sines of it", () => {
    const law = {
      directions: [
        [1, 0],
        [0, 2],
      ],
      frequencies: [3, -1],
      phases: [0.5, 0],
    };
    expect(correlatedTarget(law, 1, [9, 0.25])).toBeCloseTo(0.5 + Math.sin(2) + Math.sin(-0.5), 14);
    expect(correlatedTarget(law, 0, [0, 9])).toBeCloseTo(Math.sin(0.5), 14);
  });

  it('are one target where the correlation is 1', () => {
    const law = drawCorrelatedLaw({ inputs: 10, correlation: 1 }, 5);
    const x = Array.from({ length: 10 }, (_, k) => Math.cos(k));
    expect(correlatedTarget(law, 1, x)).toBe(correlatedTarget(law, 0, x));
  });
});

describe('a drawn law of correlated tasks', () => {
  it.each([-1, -0.3, 0, 0.5, 0.9, 1])(
    'has directions of the cosine %f and the length asked for',
    (correlation) => {
      const { directions } = drawCorrelatedLaw({ inputs: 100, correlation, length: 0.3 }, 11);
      const [first, second] = [directions[0]!, directions[1]!];
      expect(Math.hypot(...first)).toBeCloseTo(0.3, 13);
      expect(Math.hypot(...second)).toBeCloseTo(0.3, 13);
      expect(dot(first, second) / 0.09).toBeCloseTo(correlation, 12);
    },
  );

  it('changes with the correlation in the second direction alone', () => {
    const [low, high] = [0.1, 0.8].map((correlation) => drawCorrelatedLaw({ inputs: 6, correlation }, 2));
    expect(high!.directions[0]).toEqual(low!.directions[0]);
    expect(high!.directions[1]).not.toEqual(low!.directions[1]);
    expect(high!.frequencies).toEqual(low!.frequencies);
    expect(high!.phases).toEqual(low!.phases);
  });

  it.each([0, 0.4, 1])('has any two of many tasks at the cosine %f', (correlation) => {
    const { directions } = drawCorrelatedLaw({ inputs: 16, correlation, tasks: 16, length: 2 }, 4);
    expect(directions).toHaveLength(16);
    for (const [t, one] of directions.entries()) {
      expect(Math.hypot(...one)).toBeCloseTo(2, 12);
      for (const other of directions.slice(0, t)) expect(dot(one, other) / 4).toBeCloseTo(correlation, 12);
    }
  });

  it('has three tasks at their widest at a cosine of -1/2', () => {
    const { directions } = drawCorrelatedLaw({ inputs: 5, correlation: -0.5, tasks: 3, length: 1 }, 4);
    for (let k = 0; k < 5; k++) {
      expect(directions[0]![k]! + directions[1]![k]! + directions[2]![k]!).toBeCloseTo(0, 12);
    }
  });

  it('keeps its tasks and waves when one is added', () => {
    const [two, three] = [2, 3].map((tasks) => drawCorrelatedLaw({ inputs: 6, correlation: 0.3, tasks }, 2));
    expect(three!.directions.slice(0, 2)).toEqual(two!.directions);
    expect({ ...three, directions: [] }).toEqual({ ...two, directions: [] });
  });

  it('has five waves unless others are asked for', () => {
    expect(drawCorrelatedLaw({ inputs: 4, correlation: 0 }, 1).phases).toHaveLength(5);
    expect(drawCorrelatedLaw({ inputs: 4, correlation: 0, waves: 2 }, 1).frequencies).toHaveLength(2);
  });

  it.each([
    [{ inputs: 1, correlation: 0 }, 'inputs must be an integer >= 2; got 1'],
    [{ inputs: 3, correlation: 0, tasks: 4 }, 'inputs must be an integer >= 4; got 3'],
    [{ inputs: 3, correlation: -0.6, tasks: 3 }, 'correlation must be on [-0.5, 1]; got -0.6'],
    [{ inputs: 3, correlation: 1.5 }, 'correlation must be on [-1, 1]; got 1.5'],
    [{ inputs: 3, correlation: 0, length: 0 }, 'length must be > 0; got 0'],
  ])('refuses %o', (sizes, message) => {
    expect(() => drawCorrelatedLaw(sizes, 1)).toThrow(message);
  });

  it('gives the first task the first direction', () => {
    expect(correlatedDirections([1, 0], [0, 1], 0, 2)).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });
});
