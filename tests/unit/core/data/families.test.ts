import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { buildDataset, dataFamilies } from '../../../../src/core/data';
import { spelled } from '../../../../src/core/problem';

const generated = Object.values(dataFamilies).filter(({ isUsers }) => !isUsers);

describe.each(generated)('the family $id', (family) => {
  const configOf = (changes: Partial<Config> = {}): Config => ({
    ...defaultConfig,
    data: family.id,
    samples: 30,
    tasks: family.defaultTasks(null),
    ...changes,
  });
  const datasetOf = (config: Config) => {
    const built = buildDataset(config, null);
    if ('problems' in built) throw new Error(spelled(built.problems[0]!).found);
    return built.dataset;
  };

  test('says as many inputs as its examples have', () => {
    for (const inputs of [16, 40]) {
      const config = configOf({ inputs });
      expect(family.inputs(config)).toHaveLength(datasetOf(config).features.length);
    }
  });

  test('says as many classes as each of its targets has', () => {
    for (const target of family.targets(null)) {
      const [first] = family.defaultTasks(null);
      for (const classes of [2, 4]) {
        const task = { ...first!, target: target.id, kind: target.kind, classes };
        const kind = family.kindOf?.(task, null) ?? task.kind;
        const [built] = datasetOf(configOf({ tasks: [{ ...task, kind }] })).tasks;
        if (kind !== 'regression') expect(family.classesOf?.(task) ?? classes).toBe(built!.classes.length);
      }
    }
  });

  test('is a plane where its dataset has one', () => {
    expect(datasetOf(configOf()).plane !== null).toBe(family.isPlane);
  });
});

test('one family is of the user’s own examples, and what it has is not known without them', () => {
  const own = Object.values(dataFamilies).filter(({ isUsers }) => isUsers);
  expect(own.map(({ id }) => id)).toEqual(['table']);
  expect(own[0]!.inputs(defaultConfig)).toBeNull();
  expect(own[0]!.targets(null)).toEqual([]);
});
