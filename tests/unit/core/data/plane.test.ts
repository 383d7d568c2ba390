import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../../../src/core/config/schema';
import type { Dataset } from '../../../../src/core/data/dataset';
import { buildDataset, normaliseTask } from '../../../../src/core/data/index';
import { planeFamily, planeTargets, planeValue } from '../../../../src/core/data/plane';

const ids = planeTargets.map((target) => target.id);
const anyTask = fc.record({
  target: fc.constantFrom(...ids),
  rotation: fc.integer({ min: 0, max: 359 }),
  classes: fc.integer({ min: 2, max: 5 }),
});
const seeds = fc.integer({ min: 0, max: 999_999 });

function built(changes: Partial<Config>, ...tasks: Partial<TaskConfig>[]): Dataset {
  const config = {
    ...defaultConfig,
    ...changes,
    tasks: tasks.map((task) => ({ ...defaultTask, ...task })),
  };
  const result = buildDataset(config, null);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

/** Labels with the hidden ones as null, so that they compare equal. */
const labels = (dataset: Dataset, task: number) =>
  Array.from(dataset.tasks[task]!.targets, (value) => (Number.isNaN(value) ? null : value));

test('the same seed gives the same points and labels, another seed others', () => {
  const task = { target: 'hills', noise: 0.3, labels: 0.4 };
  expect(built({ seed: 3 }, task)).toEqual(built({ seed: 3 }, task));
  expect(built({ seed: 3 }, task).inputs).not.toEqual(built({ seed: 4 }, task).inputs);
});

test('points fill the square [-1, 1]^2 and are the same for every choice of tasks', () => {
  const one = built({ samples: 4000 }, { target: 'circle' });
  const other = built({ samples: 4000 }, { target: 'wave', noise: 1 }, { target: 'rings' });
  expect(other.inputs).toEqual(one.inputs);
  const quadrants = [0, 0, 0, 0];
  for (let row = 0; row < one.rows; row++) {
    const [x1, x2] = [one.inputs[2 * row]!, one.inputs[2 * row + 1]!];
    expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(1);
    quadrants[(x1 > 0 ? 1 : 0) + (x2 > 0 ? 2 : 0)]! += 1;
  }
  for (const count of quadrants) expect(count / one.rows).toBeCloseTo(0.25, 1);
});

test('more points begin with the same ones', () => {
  const few = built({ samples: 100 }, { target: 'circle', noise: 0.5 });
  const many = built({ samples: 300 }, { target: 'circle', noise: 0.5 });
  expect(many.inputs.slice(0, 200)).toEqual(few.inputs);
  expect(many.tasks[0]!.targets.slice(0, 100)).toEqual(few.tasks[0]!.targets);
});

test('the knobs of one task leave the labels of the others alone', () => {
  const first = { target: 'wave', noise: 0.4, labels: 0.5 };
  const plain = built({}, first, { target: 'circle' });
  const knobs: Partial<TaskConfig>[] = [
    { noise: 0.7 },
    { labels: 0.1 },
    { rotation: 30 },
    { target: 'rings' },
    { scale: 10 },
    { weight: 0 },
  ];
  for (const knob of knobs) {
    const changed = built({}, first, { target: 'circle', ...knob });
    expect(labels(changed, 0)).toEqual(labels(plain, 0));
    expect(changed.train).toEqual(plain.train);
    expect(changed.inputs).toEqual(plain.inputs);
  }
});

test('two tasks of one target have their own noise', () => {
  const dataset = built({}, { target: 'wave', noise: 0.4 }, { target: 'wave', noise: 0.4 });
  expect(labels(dataset, 0)).not.toEqual(labels(dataset, 1));
});

test('without noise every label is the target at its point', () => {
  fc.assert(
    fc.property(anyTask, seeds, (task, seed) => {
      const { inputs, tasks } = built({ samples: 40, seed }, task);
      tasks[0]!.targets.forEach((label, row) => {
        expect(label).toBe(Math.fround(planeValue(task, inputs[2 * row]!, inputs[2 * row + 1]!)));
      });
    }),
  );
});

test('a share of labels hides training labels, exactly and nested, and never a test label', () => {
  const shown = (share: number) => {
    const dataset = built({ samples: 400 }, { target: 'hills', labels: share });
    const known = (row: number) => !Number.isNaN(dataset.tasks[0]!.targets[row]!);
    expect([...dataset.test].every(known)).toBe(true);
    return [...dataset.train].filter(known);
  };
  let before: number[] = [];
  for (const share of [0.01, 0.1, 0.33, 0.99, 1]) {
    const rows = shown(share);
    expect(rows.length).toBe(Math.round(share * 200));
    expect(before.every((row) => rows.includes(row))).toBe(true);
    before = rows;
  }
});

test('one label of a tiny data set stays', () => {
  const { tasks, train } = built({ samples: 10 }, { target: 'hills', labels: 0.01 });
  expect([...train].filter((row) => !Number.isNaN(tasks[0]!.targets[row]!))).toHaveLength(1);
});

test('output scale and offset act on target and noise together', () => {
  const plain = labels(built({}, { target: 'hills', noise: 0.5 }), 0);
  const scaled = labels(built({}, { target: 'hills', noise: 0.5, scale: 10, offset: -3 }), 0);
  scaled.forEach((value, row) => {
    expect(value).toBeCloseTo(10 * plain[row]! - 3, 4);
  });
});

test('noise of a regression has the standard deviation that its knob says', () => {
  const clean = built({ samples: 10_000 }, { target: 'wave' }).tasks[0]!.targets;
  const noisy = built({ samples: 10_000 }, { target: 'wave', noise: 0.3 }).tasks[0]!.targets;
  const differences = Array.from(noisy, (value, row) => value - clean[row]!);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / differences.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(0.3, 1.9);
});

test('noise of classes changes labels near borders, the more the larger it is', () => {
  const flipped = (noise: number) => {
    const clean = labels(built({ samples: 4000 }, { target: 'halves' }), 0);
    const noisy = labels(built({ samples: 4000 }, { target: 'halves', noise }), 0);
    return noisy.filter((label, row) => label !== clean[row]).length / 4000;
  };
  // Points uniform on [-1, 1] moved by a normal of deviation s: a share s / sqrt(2 pi) changes sides, s small.
  expect(flipped(0.2)).toBeCloseTo(0.1 / Math.sqrt(2 * Math.PI), 1.7);
  expect(flipped(0)).toBe(0);
  expect(flipped(1)).toBeGreaterThan(flipped(0.2));
});

describe.each(ids)('target %s', (target) => {
  const turns = [0, 17, 45, 90, 133, 180, 270, 359];
  const counts = target === 'gaussians' ? [2, 3, 4, 5] : [2];

  test('is within about -1 to 1, or has every class on at least a tenth of the square', () => {
    for (const rotation of turns) {
      for (const classes of counts) {
        const values = onGrid({ target, rotation, classes });
        const names = planeTargets.find((one) => one.id === target)!.classes(classes);
        if (names.length === 0) {
          expect(Math.max(...values)).toBeGreaterThan(0.9);
          expect(Math.min(...values)).toBeLessThan(-0.7);
          // Corners come to a distance of sqrt(2): a saddle turned by 45 degrees is 2 there.
          expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(2);
        } else {
          const shares = names.map((_, index) => values.filter((v) => v === index).length / values.length);
          expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
          expect(Math.min(...shares)).toBeGreaterThan(0.1);
        }
      }
    }
  });

  test('is turned by its rotation: a full turn is none, and turned points have the old values', () => {
    const base = { target, rotation: 0, classes: 3 };
    expect(onGrid({ ...base, rotation: 360 })).toEqual(onGrid(base));
    expect(onGrid({ ...base, rotation: 30 })).not.toEqual(onGrid(base));
    // A point off every border, turned by 90 degrees counter-clockwise.
    expect(planeValue({ ...base, rotation: 90 }, -0.31, 0.62)).toBeCloseTo(planeValue(base, 0.62, 0.31), 12);
  });

  test('gives its task the kind of its classes', () => {
    for (const classes of counts) {
      const task = normaliseTask({ ...defaultTask, target, classes, kind: 'regression' }, 'plane', null);
      const { tasks } = built({ samples: 50 }, task);
      expect(tasks[0]!.kind).toBe(task.kind);
      const names = tasks[0]!.classes.length;
      expect(task.kind).toBe(names === 0 ? 'regression' : names === 2 ? 'binary' : 'multiclass');
      expect(new Set(tasks[0]!.classes).size).toBe(names);
    }
  });
});

test('target ids are unique and fit a link', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]{1,12}$/);
});

test('an unknown target is a problem that names the task, not an exception', () => {
  const tasks = [defaultTask, { ...defaultTask, target: 'nowhere' }];
  const result = planeFamily.build({ ...defaultConfig, tasks }, null);
  expect(result).toEqual({
    problems: [expect.objectContaining({ place: 'task 2, target', found: 'nowhere' })],
  });
  expect(planeValue({ ...defaultTask, target: 'nowhere' }, 0, 0)).toBeNaN();
});

test('a task with a target that is unknown keeps its kind', () => {
  const task = { ...defaultTask, target: 'nowhere', kind: 'multiclass' } as const;
  expect(normaliseTask(task, 'plane', null)).toBe(task);
});

function onGrid(task: Pick<TaskConfig, 'target' | 'rotation' | 'classes'>): number[] {
  const side = 60;
  const places = Array.from({ length: side }, (_, i) => (2 * (i + 0.5)) / side - 1);
  return places.flatMap((x1) => places.map((x2) => planeValue(task, x1, x2)));
}
