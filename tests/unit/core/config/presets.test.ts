import { describe, expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { presets } from '../../../../src/core/config/presets';
import { configSchema } from '../../../../src/core/config/schema';
import { buildDataset, dataFamilies, normaliseTask } from '../../../../src/core/data/index';
import { inEnglish } from '../../../../src/core/words';

const generated = presets.filter((preset) => preset.config.data !== 'table');

test('the first preset is what the page starts with', () => {
  expect(presets[0]!.config).toEqual(startConfig);
});

test('ids are unique and fit a link, titles are unique', () => {
  expect(new Set(presets.map((preset) => preset.id)).size).toBe(presets.length);
  expect(new Set(presets.map((preset) => preset.title)).size).toBe(presets.length);
  for (const { id } of presets) expect(id).toMatch(/^[a-z-]{3,16}$/);
});

test('every data family has a preset', () => {
  const used = new Set(presets.map((preset) => preset.config.data));
  expect([...used].sort()).toEqual(Object.keys(dataFamilies).sort());
});

test('a preset on a table that is not there is a problem, which asks for one', () => {
  const own = presets.find((preset) => preset.config.data === 'table')!;
  expect(buildDataset(own.config, null)).toMatchObject({ problems: [{ place: 'table' }] });
});

describe.each(presets)('preset $id', ({ claim, note, config }) => {
  test('is on the ranges and grids of all fields', () => {
    expect(configSchema.safeParse(config).error).toBeUndefined();
  });

  test('claims something in whole sentences', () => {
    for (const sentence of [claim, note ?? claim]) expect(sentence).toMatch(/^[A-Z].{40,}\.$/);
  });

  test('gives its tasks the kinds of their targets', () => {
    for (const task of config.tasks) expect(normaliseTask(task, config.data, null)).toEqual(task);
  });
});

describe.each(generated)('preset $id', ({ claim, config }) => {
  test('has examples for all of its tasks, on both sides', () => {
    const built = buildDataset(config, null);
    if ('problems' in built) throw new Error(JSON.stringify(built.problems));
    const { tasks, train, test: tested } = built.dataset;
    for (const task of tasks) {
      const known = (rows: Uint32Array) => rows.filter((row) => !Number.isNaN(task.targets[row]!)).length;
      expect(known(train)).toBeGreaterThanOrEqual(20);
      expect(known(tested)).toBe(tested.length);
    }
  });

  test('counts labels as its claim does', () => {
    const built = buildDataset(config, null);
    if ('problems' in built) throw new Error(JSON.stringify(built.problems));
    const { tasks, train } = built.dataset;
    const seen = tasks.map(({ targets }) => train.filter((row) => !Number.isNaN(targets[row]!)).length);
    const told = [...inEnglish(claim).matchAll(/([\d,]+) labels/g)].map((match) =>
      Number(match[1]!.replace(',', '')),
    );
    for (const count of told) expect(seen).toContain(count);
  });
});
