import { describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import { runFields } from '../../../../src/core/config/fields';
import { maxTasks } from '../../../../src/core/config/limits';
import type { Config, TaskConfig } from '../../../../src/core/config/schema';
import { correlatedTarget, drawCorrelatedLaw } from '../../../../src/core/data/correlated';
import type { Dataset } from '../../../../src/core/data/dataset';
import { buildDataset, dataFamilies, normaliseTask } from '../../../../src/core/data/index';
import { drawScaledLaw, scaledOutputs } from '../../../../src/core/data/scaled';

type Drawn = 'correlated' | 'scaled';
const targets = { correlated: 'sines', scaled: 'tanh' } as const;

function built(data: Drawn, changes: Partial<Config> = {}): Dataset {
  const tasks = dataFamilies[data].defaultTasks(null);
  const result = buildDataset({ ...defaultConfig, data, samples: 200, tasks, ...changes }, null);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

function task(data: Drawn, changes: Partial<TaskConfig> = {}): TaskConfig {
  return { ...defaultTask, target: targets[data], kind: 'regression', ...changes };
}

const rowsOf = ({ inputs, rows, features }: Dataset) =>
  Array.from({ length: rows }, (_, row) => inputs.slice(row * features.length, (row + 1) * features.length));

const deviation = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe('correlated tasks', () => {
  it('are the paper’s law of their inputs', () => {
    const tasks = [task('correlated'), task('correlated', { scale: 3, offset: -2 })];
    const dataset = built('correlated', { tasks, inputs: 100, correlation: 0.5, seed: 3 });
    const law = drawCorrelatedLaw({ inputs: 100, correlation: 0.5 }, 3);
    rowsOf(dataset).forEach((x, row) => {
      expect(dataset.tasks[0]!.targets[row]).toBe(Math.fround(correlatedTarget(law, 0, x)));
      expect(dataset.tasks[1]!.targets[row]).toBe(Math.fround(-2 + 3 * correlatedTarget(law, 1, x)));
    });
  });

  it('have standard normal inputs and the paper’s noise to begin with', () => {
    const { inputs, tasks } = built('correlated', { samples: 4000 });
    const [still, noisy] = [0, 0.1].map((noise) =>
      built('correlated', { samples: 4000, tasks: [task('correlated', { noise })] }),
    );
    expect(deviation(inputs)).toBeCloseTo(1, 1.5);
    expect(tasks[0]!.targets).toEqual(noisy!.tasks[0]!.targets);
    const noise = noisy!.tasks[0]!.targets.map((value, row) => value - still!.tasks[0]!.targets[row]!);
    expect(deviation(noise) / 0.1).toBeCloseTo(1, 1.5);
  });

  it('keep inputs, split, noise and the first task while the correlation is turned', () => {
    const [low, high] = [0.2, 1].map((correlation) => built('correlated', { correlation }));
    expect(high!.inputs).toEqual(low!.inputs);
    expect(high!.train).toEqual(low!.train);
    expect(high!.tasks[0]!.targets).toEqual(low!.tasks[0]!.targets);
    expect(high!.tasks[1]!.targets).not.toEqual(low!.tasks[1]!.targets);
  });

  it('ask the same at a correlation of 1, each with noise of its own', () => {
    const still = [task('correlated'), task('correlated')];
    const noisy = built('correlated', { correlation: 1 });
    const { tasks } = built('correlated', { correlation: 1, tasks: still });
    expect(tasks[1]!.targets).toEqual(tasks[0]!.targets);
    expect(noisy.tasks[1]!.targets).not.toEqual(noisy.tasks[0]!.targets);
  });

  it('can be as many as there may be tasks, on the fewest inputs', () => {
    const tasks = Array.from({ length: maxTasks }, () => task('correlated'));
    const dataset = built('correlated', { tasks, inputs: runFields.inputs.min, correlation: 0 });
    for (const { targets } of dataset.tasks) expect(targets.every(Number.isFinite)).toBe(true);
  });

  it('have maps that show how far two tasks’ directions lie apart', () => {
    const knobs = { seed: 5, inputs: 20, correlation: 0.6 };
    const [first, second] = [0, 1].map((index) => dataFamilies.correlated.sliceOf!(knobs, index));
    for (const along of [-0.9, 0.2, 0.7]) {
      expect(second!(0.6 * along, 0.8 * along)).toBeCloseTo(first!(along, 0.3), 12);
      expect(second!(0.6 * along - 0.8, 0.8 * along + 0.6)).toBeCloseTo(first!(along, 0), 12);
    }
  });
});

describe('scaled tasks', () => {
  it('are the paper’s law of inputs of length 1, each in its own unit', () => {
    const dataset = built('scaled', { inputs: 50, seed: 3 });
    const law = drawScaledLaw({ inputs: 50, outputs: 1, scales: [1, 10] }, 3);
    rowsOf(dataset).forEach((x, row) => {
      expect(Math.hypot(...x)).toBeCloseTo(1, 6);
      const [small, large] = scaledOutputs(law, x);
      expect(dataset.tasks[0]!.targets[row]).toBe(Math.fround(small![0]!));
      expect(dataset.tasks[1]!.targets[row]).toBe(Math.fround(large![0]!));
    });
  });

  it('keep inputs and the other tasks while one is scaled, and while one is added', () => {
    const scaled = (scale: number) => [task('scaled'), task('scaled', { scale })];
    const [plain, loud, three] = [scaled(1), scaled(64), [...scaled(1), task('scaled')]].map((tasks) =>
      built('scaled', { tasks }),
    );
    expect(loud!.inputs).toEqual(plain!.inputs);
    expect(loud!.tasks[0]!.targets).toEqual(plain!.tasks[0]!.targets);
    expect(loud!.tasks[1]!.targets).toEqual(plain!.tasks[1]!.targets.map((value) => 64 * value));
    expect(three!.inputs).toEqual(plain!.inputs);
    expect(three!.tasks.slice(0, 2).map(({ targets }) => targets)).toEqual(
      plain!.tasks.map(({ targets }) => targets),
    );
  });

  it('have maps on which the first task looks from left to right, and others nearly so', () => {
    const knobs = { seed: 5, inputs: 20, correlation: 0 };
    const [first, second] = [0, 1].map((index) => dataFamilies.scaled.sliceOf!(knobs, index));
    expect(first!(0.1, 0.9)).toBe(first!(0.1, -0.9));
    expect(first!(-0.1, 0)).toBe(-first!(0.1, 0));
    expect(second!(0, 1)).toBeGreaterThan(0);
    expect(second!(1, 0)).toBeGreaterThan(0.9);
  });
});

describe.each(['correlated', 'scaled'] as const)('%s', (data) => {
  it('has two regressions, its own inputs and no plane', () => {
    const dataset = built(data, { inputs: 33 });
    expect(dataset.features).toHaveLength(33);
    expect(dataset.plane).toBeNull();
    expect(dataset.tasks.map(({ kind }) => kind)).toEqual(['regression', 'regression']);
    expect(dataset.train.length + dataset.test.length).toBe(200);
  });

  it('gives other numbers for another seed, and the same for the same', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => built(data, { seed }));
    expect(again).toEqual(one);
    expect(other!.inputs).not.toEqual(one!.inputs);
    expect(other!.tasks[0]!.targets).not.toEqual(one!.tasks[0]!.targets);
  });

  it('begins with the same rows where more are asked for', () => {
    const [few, many] = [50, 80].map((samples) => built(data, { samples }));
    expect(many!.inputs.slice(0, few!.inputs.length)).toEqual(few!.inputs);
    expect(many!.tasks[1]!.targets.slice(0, 50)).toEqual(few!.tasks[1]!.targets);
  });

  it('hides labels of the training rows alone', () => {
    const { tasks, train, test } = built(data, { tasks: [task(data, { labels: 0.1 })] });
    const seen = (rows: Uint32Array) => rows.filter((row) => !Number.isNaN(tasks[0]!.targets[row]!)).length;
    expect(seen(train)).toBe(10);
    expect(seen(test)).toBe(test.length);
  });

  it('says which task asks for something that it does not have', () => {
    const tasks = [task(data), { ...defaultTask, target: 'circle' }];
    expect(buildDataset({ ...defaultConfig, data, tasks }, null)).toEqual({
      problems: [{ place: 'task 2, target', found: 'circle', expected: targets[data], used: '' }],
    });
  });

  it('makes a task a regression', () => {
    expect(normaliseTask({ ...task(data), kind: 'binary' }, data, null).kind).toBe('regression');
  });
});
