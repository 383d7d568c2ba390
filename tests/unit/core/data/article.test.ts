import { expect, test } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import { articleFamily } from '../../../../src/core/data/article';
import { buildDataset, dataFamilies } from '../../../../src/core/data/index';

const config = { ...defaultConfig, data: 'article', samples: 4000 } as const;

function built(changes = {}) {
  const result = buildDataset({ ...config, tasks: articleFamily.defaultTasks(null), ...changes }, null);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

test('has ten inputs and two regressions, Task A and Task B', () => {
  const { features, tasks, inputs, rows, plane } = built();
  expect(features).toHaveLength(10);
  expect(inputs).toHaveLength(rows * 10);
  expect(tasks.map((task) => [task.name, task.kind])).toEqual([
    ['Task A', 'regression'],
    ['Task B', 'regression'],
  ]);
  expect(plane).toBeNull();
});

test('labels are standard normal and correlate with no input and not with each other', () => {
  const { inputs, tasks, rows } = built();
  const [a, b] = tasks.map((task) => Array.from(task.targets));
  const columns = Array.from({ length: 10 }, (_, i) =>
    Array.from({ length: rows }, (_, row) => inputs[row * 10 + i]!),
  );
  for (const values of [a!, b!, ...columns]) {
    expect(
      Math.abs(
        product(
          values,
          values.map(() => 1),
        ),
      ),
    ).toBeLessThan(5 / Math.sqrt(rows));
    expect(product(values, values)).toBeCloseTo(1, 0.8);
  }
  for (const column of [...columns, b!]) {
    expect(Math.abs(product(a!, column))).toBeLessThan(5 / Math.sqrt(rows));
  }
});

test('another target than noise is a problem', () => {
  const result = buildDataset({ ...config, tasks: [{ ...defaultTask, target: 'circle' }] }, null);
  expect(result).toEqual({
    problems: [expect.objectContaining({ place: 'task 1, target', found: 'circle' })],
  });
});

test('every family stands under its own id', () => {
  for (const [id, family] of Object.entries(dataFamilies)) expect(family.id).toBe(id);
});

/** Mean of the products. */
function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length;
}
