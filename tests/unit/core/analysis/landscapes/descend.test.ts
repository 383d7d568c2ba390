import { describe, expect, it } from 'vitest';
import { cagradLandscape } from '../../../../../src/core/analysis/landscapes/cagrad';
import { type DescentSettings, descend } from '../../../../../src/core/analysis/landscapes/descend';
import { fonsecaFleming } from '../../../../../src/core/analysis/landscapes/fonseca-fleming';
import type { Landscape } from '../../../../../src/core/analysis/landscapes/landscape';
import { defaultOptions } from '../../../../../src/core/fields/choosable-record';
import { equal } from '../../../../../src/core/weighting/equal';
import { famo } from '../../../../../src/core/weighting/famo';
import { fixed } from '../../../../../src/core/weighting/fixed';
import { mgda } from '../../../../../src/core/weighting/mgda';
import { nashMtl } from '../../../../../src/core/weighting/nash-mtl';
import { rlw } from '../../../../../src/core/weighting/rlw';
import type { EntryMethod, Weighting } from '../../../../../src/core/weighting/weighting';

const settings: DescentSettings = { steps: 50, learningRate: 0.01, optimizer: 'sgd', recordEvery: 1 };
const landscape = cagradLandscape(0.1);
const start = [-7.5, -0.5];
const sum = { reduction: 'sum' };
const still = { gamma: 0, rate: 0.025 };

/** The sum of the gradients, entry by entry. */
const entries: EntryMethod<readonly number[]> = {
  ...equal,
  needs: 'jacobian',
  init: () => [0],
  layout: () => 'tasks',
  combine: ({ jacobian }, state) => ({
    direction: Float64Array.from(jacobian[0]!, (value, k) => value + jacobian[1]![k]!),
    headWeights: [1, 1],
    weights: [1, 1],
    state: [state[0]! + 1],
  }),
};

/** The same with every number of an objective multiplied, and then moved. */
function changed(from: Landscape, factor: number, shift: number): Landscape {
  return {
    ...from,
    floor: [from.floor[0] * factor + shift, from.floor[1]],
    value: (x) => {
      const [first, second] = from.value(x);
      return [first * factor + shift, second];
    },
    gradients: (x) => {
      const [first, second] = from.gradients(x);
      return [first.map((slope) => slope * factor), second];
    },
  };
}

describe('a descent', () => {
  it('takes the step of plain gradient descent on the sum', () => {
    const path = descend(landscape, equal, sum, start, { ...settings, steps: 1 });
    const [first, second] = landscape.gradients(start);
    const expected = start.map((value, k) => value - 0.01 * (first[k]! + second[k]!));
    expect(path.points).toEqual([start, expected.map((value) => expect.closeTo(value, 13))]);
    expect(path.losses).toEqual([landscape.value(start), landscape.value(path.points[1]!)]);
  });

  it("begins Adam's way with steps of the learning rate", () => {
    const path = descend(landscape, equal, sum, start, { ...settings, steps: 1, optimizer: 'adam' });
    path.points[1]!.forEach((value, k) => {
      expect(Math.abs(value - start[k]!)).toBeCloseTo(0.01, 8);
    });
  });

  it('records the start, every so many steps, and the end', () => {
    const path = descend(landscape, equal, sum, start, { ...settings, recordEvery: 20 });
    expect(path.steps).toEqual([0, 20, 40, 50]);
    const whole = descend(landscape, equal, sum, start, settings);
    expect(path.points).toEqual([0, 20, 40, 50].map((step) => whole.points[step]));
  });

  it('of no steps is its start', () => {
    const path = descend(landscape, equal, sum, start, { ...settings, steps: 0 });
    expect(path).toEqual({
      steps: [0],
      points: [start],
      losses: [landscape.value(start)],
      hasDiverged: false,
    });
  });

  it("follows the user's weights", () => {
    const path = descend(landscape, fixed, {}, start, { ...settings, steps: 1, userWeights: [0, 2] });
    const second = landscape.gradients(start)[1];
    path.points[1]!.forEach((value, k) => {
      expect(value).toBeCloseTo(start[k]! - 0.02 * second[k]!, 13);
    });
  });

  it('lets a method that combines entries go the same way as one that weighs alike', () => {
    expect(descend(landscape, entries, sum, start, settings)).toEqual(
      descend(landscape, equal, sum, start, settings),
    );
  });

  it('hands each method the state that it left', () => {
    const second = landscape.gradients(start)[1];
    // Only its second step moves anything: by the second gradient, which is still that of the start.
    const { learn: _, ...silent } = fixed;
    const weighs: Weighting<readonly number[]> = {
      ...silent,
      init: () => [0],
      layout: () => 'tasks',
      weigh: (_, [made]) => ({ weights: [0, made!], state: [made! + 1] }),
    };
    const combines: EntryMethod<readonly number[]> = {
      ...entries,
      combine: (input, state, options, random) => {
        const direction = Float64Array.from(input.jacobian[1]!, (value) => value * state[0]!);
        return { ...entries.combine(input, state, options, random), direction };
      },
    };
    for (const method of [weighs, combines]) {
      const path = descend(landscape, method, {}, start, { ...settings, steps: 2 });
      expect(path.points[1]).toEqual(start);
      path.points[2]!.forEach((value, k) => {
        expect(value).toBeCloseTo(start[k]! - 0.01 * second[k]!, 13);
      });
    }
  });

  it('goes in as many parameters as the landscape has', () => {
    const twenty = fonsecaFleming(20);
    const path = descend(twenty, equal, sum, twenty.starts[0]!, { ...settings, learningRate: 1, steps: 100 });
    const [before, after] = [path.losses[0]!, path.losses.at(-1)!];
    expect(after[0] + after[1]).toBeLessThan(before[0] + before[1] - 0.3);
  });

  it('repeats what was drawn at random, and draws anew with another seed', () => {
    const go = (seed: number) =>
      descend(landscape, rlw, defaultOptions(rlw), start, { ...settings, seed }).points.at(-1);
    expect(go(1)).toEqual(go(1));
    expect(go(2)).not.toEqual(go(1));
  });

  it('that overflows ends early, with finite records only', () => {
    const path = descend(landscape, equal, sum, start, { ...settings, learningRate: 1e200 });
    expect(path.hasDiverged).toBe(true);
    expect(path.steps.length).toBeLessThan(50);
    expect([...path.points.flat(), ...path.losses.flat()].every(Number.isFinite)).toBe(true);
  });

  it.each([
    [{ steps: -1 }, 'steps must be an integer >= 0; got -1'],
    [{ learningRate: 0 }, 'learningRate must be > 0; got 0'],
    [{ recordEvery: 0.5 }, 'recordEvery must be an integer >= 1; got 0.5'],
  ])('refuses %o', (wrong, message) => {
    expect(() => descend(landscape, equal, sum, start, { ...settings, ...wrong })).toThrow(message);
  });

  it('refuses a start of another number of parameters', () => {
    expect(() => descend(landscape, equal, sum, [1], settings)).toThrow('start must have 2 numbers; got 1');
  });
});

describe("what the papers show on CAGrad's landscape", () => {
  const long: DescentSettings = { steps: 50_000, learningRate: 0.001, optimizer: 'adam', recordEvery: 5000 };

  it('is that plain descent on the sum is stuck in the valleys of (9, 9) where MGDA reaches the front', () => {
    const [plain, shortest] = [equal, mgda].map((method) => {
      const path = descend(cagradLandscape(1), method, defaultOptions(method), [9, 9], long);
      return path.points.at(-1)!;
    });
    expect(plain![1]).toBeGreaterThan(0);
    expect(shortest![1]).toBeCloseTo(-8.4, 1);
  });

  it('is that Nash-MTL goes the same way whatever the scale of an objective', () => {
    const [small, large] = [0.1, 1].map((scale) =>
      descend(cagradLandscape(scale), nashMtl, defaultOptions(nashMtl), [-8.5, -5], {
        ...long,
        steps: 5000,
        recordEvery: 500,
      }),
    );
    small!.points.forEach((point, k) => {
      point.forEach((value, i) => {
        expect(value).toBeCloseTo(large!.points[k]![i]!, 6);
      });
    });
  });
});

describe("FAMO's way down", () => {
  it('does not depend on where the losses begin to count', () => {
    const plain = descend(landscape, famo, still, start, settings);
    const shifted = descend(changed(landscape, 1, 1000), famo, still, start, settings);
    shifted.points.forEach((point, step) => {
      point.forEach((value, k) => {
        expect(value).toBeCloseTo(plain.points[step]![k]!, 9);
      });
    });
  });

  it('begins in the same direction whatever the size of an objective', () => {
    const steps = [1, 10].map((factor) => {
      const path = descend(changed(landscape, factor, 0), famo, still, start, { ...settings, steps: 1 });
      return path.points[1]!.map((value, k) => value - start[k]!);
    });
    const [a, b] = [steps[0]!, steps[1]!];
    expect((a[0]! * b[1]! - a[1]! * b[0]!) / (Math.hypot(...a) * Math.hypot(...b))).toBeCloseTo(0, 8);
  });

  it('learns from each step: its weights are not those of a FAMO that learns nothing', () => {
    const { learn: _, ...deaf } = famo;
    const path = descend(landscape, famo, still, start, settings);
    const other = descend(landscape, deaf, still, start, settings);
    expect(path.points[1]).toEqual(other.points[1]);
    expect(path.points[2]).not.toEqual(other.points[2]);
  });
});
