import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../../src/core/config/defaults';
import { type Config, configSchema, type TaskConfig } from '../../../../../src/core/config/schema';
import { buildDataset } from '../../../../../src/core/data';
import { type Dataset, inOwnUnit } from '../../../../../src/core/data/dataset';
import { configForTable } from '../../../../../src/core/data/table/defaults';
import { tableFamily } from '../../../../../src/core/data/table/family';
import { referenceTo } from '../../../../../src/core/data/table/reference';
import { proposeRoles } from '../../../../../src/core/data/table/roles';
import type { Table } from '../../../../../src/core/data/table/table';
import { spelled } from '../../../../../src/core/problem';
import { hasRealTables, mixedTable, realTable, tableOf } from './tables';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
const regression = (target: string): TaskConfig => ({ ...defaultTask, target, kind: 'regression' });

function configOf(tasks: readonly TaskConfig[], changes: Partial<Config> = {}): Config {
  return { ...defaultConfig, data: 'table', tasks, ...changes };
}

function built(config: Config, table: Table): Dataset {
  const made = buildDataset(config, table);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.dataset;
}

function problemsOf(config: Config, table: Table | null) {
  const made = buildDataset(config, table);
  if ('dataset' in made) throw new Error('nothing was wrong');
  return made.problems.map(spelled);
}

/** [row]: one encoded input. */
function input(dataset: Dataset, name: string): number[] {
  const at = dataset.features.indexOf(name);
  if (at < 0) throw new Error(`${name} is not among ${dataset.features.join(', ')}`);
  return rows(dataset.rows).map((row) => dataset.inputs[row * dataset.features.length + at]!);
}

const at = (values: readonly number[], indexes: Uint32Array) => [...indexes].map((row) => values[row]!);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('any table', () => {
  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
        // Next to the smallest numbers there are, a mean has no digits left.
        .filter((value) => value === 0 || Math.abs(value) > 1e-290)
        .map(String),
    },
    { weight: 1, arbitrary: fc.constant('?') },
    { weight: 1, arbitrary: fc.constantFrom('1e300', '-1e300', '1e-290', '0') },
  );
  const category = fc.oneof(
    fc.constantFrom('a', 'b', 'c', '?'),
    fc.integer({ max: 60, min: 0 }).map((code) => `t${code}`),
  );
  const tables = fc.integer({ min: 10, max: 80 }).chain((length) => {
    const column = (cells: fc.Arbitrary<string>) => fc.array(cells, { minLength: length, maxLength: length });
    return fc.record({ n1: column(cell), n2: column(cell), c1: column(category), t: column(cell) });
  });
  const configs = fc.record({
    seed: fc.integer({ min: 0, max: 999_999 }),
    testShare: fc.constantFrom(0.05, 0.2, 0.5, 0.9),
    labels: fc.constantFrom(0.01, 0.3, 1),
    scale: fc.constantFrom(0.01, 1, 100),
  });

  const check = (claim: (dataset: Dataset, table: Table, config: Config) => void) => {
    fc.assert(
      fc.property(tables, configs, (columns, { seed, testShare, labels, scale }) => {
        const table = tableOf({ ...columns, x: columns.t.map((_, row) => row % 5) });
        const lists = { numeric: ['n1', 'n2', 'x'], categorical: ['c1'] };
        const config = configOf([{ ...regression('t'), labels, scale }], { seed, testShare, ...lists });
        const made = buildDataset(config, table);
        fc.pre('dataset' in made);
        claim(made.dataset, table, config);
      }),
      { numRuns: 300 },
    );
  };

  test('has finite inputs and no infinite target', () => {
    check(({ inputs, tasks }) => {
      expect(inputs.every(Number.isFinite)).toBe(true);
      expect(tasks[0]!.targets.every((target) => Number.isNaN(target) || Number.isFinite(target))).toBe(true);
    });
  });

  test('has numeric inputs of mean 0 and deviation 1 over the training cells that are there', () => {
    check((dataset, table) => {
      for (const name of ['n1', 'n2', 'x']) {
        const { codes, numbers } = table.columns.find((column) => column.name === name)!;
        const there = [...dataset.train].filter((row) => codes[row]! >= 0);
        const values = there.map((row) => input(dataset, name)[row]!);
        const distinct = new Set(there.map((row) => numbers[codes[row]!]!));
        if (distinct.size < 2) {
          expect(values.every((value) => value === 0)).toBe(true);
          continue;
        }
        // A double has 16 digits: where all numbers agree in the first nine, seven are left for their differences.
        const [low, high] = [Math.min(...distinct), Math.max(...distinct)];
        if (high - low < 1e-9 * Math.max(Math.abs(low), Math.abs(high))) continue;
        expect(Math.abs(mean(values))).toBeLessThan(1e-4);
        expect(deviation(values)).toBeCloseTo(1, 3);
      }
    });
  });

  test('says of every missing number that it is missing, and takes the training mean for it', () => {
    check((dataset, table) => {
      for (const name of ['n1', 'n2']) {
        const { codes } = table.columns.find((column) => column.name === name)!;
        const isMissing = [...codes].map((code) => (code < 0 ? 1 : 0));
        expect(dataset.features.includes(`${name} missing`)).toBe(isMissing.includes(1));
        if (isMissing.includes(1)) expect(input(dataset, `${name} missing`)).toEqual(isMissing);
        for (const [row, value] of input(dataset, name).entries()) if (isMissing[row]) expect(value).toBe(0);
      }
    });
  });

  test('has one input at 1 and the others at 0 for every category', () => {
    check((dataset) => {
      const places = dataset.features.flatMap((name, place) => (name.startsWith('c1') ? [place] : []));
      expect(places.length).toBeLessThanOrEqual(32);
      for (const row of rows(dataset.rows)) {
        const values = places.map((place) => dataset.inputs[row * dataset.features.length + place]!);
        expect(values.filter((value) => value === 1)).toHaveLength(1);
        expect(values.filter((value) => value === 0)).toHaveLength(places.length - 1);
      }
    });
  });

  test('has targets that go back to their own unit', () => {
    check((dataset, table, config) => {
      const task = dataset.tasks[0]!;
      const { codes, numbers } = table.columns.find((column) => column.name === 't')!;
      for (const [row, target] of task.targets.entries()) {
        // Cut at a million deviations; and 32 bits keep seven digits of what is left of the mean.
        if (Number.isNaN(target) || Math.abs(target / config.tasks[0]!.scale) > 0.99e6) continue;
        const own = numbers[codes[row]!]!;
        const tolerance =
          1e-6 * Math.max(Math.abs(own), Math.abs(task.unit.mean), task.unit.deviation * Math.abs(target));
        expect(Math.abs(inOwnUnit(task, target) - own)).toBeLessThanOrEqual(
          Math.max(tolerance, 1e-36 * task.unit.deviation),
        );
      }
    });
  });
});

describe('statistics are those of the training rows alone', () => {
  test('other test rows leave inputs and targets of the training rows as they are', () => {
    const x = rows(50).map((row) => (row * 7) % 17);
    const group = rows(50).map((row) => 'abc'[row % 3]!);
    const y = rows(50).map((row) => (row * 3) % 19);
    const config = configOf([regression('y')], { numeric: ['x'], categorical: ['group'] });
    const before = built(config, tableOf({ x, group, y }));
    const tested = new Set(before.test);
    const after = built(
      config,
      tableOf({
        x: x.map((value, row) => (tested.has(row) ? value * 1000 : value)),
        group: group.map((value, row) => (tested.has(row) ? 'unseen' : value)),
        y: y.map((value, row) => (tested.has(row) ? value - 500 : value)),
      }),
    );
    for (const name of ['x', 'group = a', 'group = b', 'group = c']) {
      expect(at(input(after, name), after.train)).toEqual(at(input(before, name), before.train));
    }
    expect(after.tasks[0]!.unit).toEqual(before.tasks[0]!.unit);
    expect(at(input(after, 'group = other'), after.test).every((value) => value === 1)).toBe(true);
    expect(at(input(after, 'group = other'), after.train).every((value) => value === 0)).toBe(true);
    expect(before.features).not.toContain('group = other');
  });

  test('a number is its distance from the training mean in training deviations, on test rows too', () => {
    const x = rows(50).map((row) => (row * 7) % 17);
    const dataset = built(configOf([regression('y')]), tableOf({ x, y: rows(50).map((row) => row * 1.5) }));
    const train = at(x, dataset.train);
    const [m, s] = [mean(train), deviation(train)];
    for (const [row, value] of input(dataset, 'x').entries()) expect(value).toBeCloseTo((x[row]! - m) / s, 5);
  });

  test('a target is standardised by the labels that the task sees', () => {
    const y = rows(60).map((row) => ((row * 13) % 29) ** 2);
    const task = { ...regression('y'), labels: 0.25, scale: 2 };
    const dataset = built(configOf([task]), tableOf({ x: rows(60).map((row) => row % 7), y }));
    const { targets, unit } = dataset.tasks[0]!;
    const seen = [...dataset.train].filter((row) => !Number.isNaN(targets[row]!));
    expect(seen.length).toBe(Math.round(0.25 * dataset.train.length));
    const labels = seen.map((row) => y[row]!);
    expect(unit.mean).toBeCloseTo(mean(labels), 9);
    expect(unit.deviation).toBeCloseTo(deviation(labels) / 2, 9);
    expect(deviation(seen.map((row) => targets[row]!))).toBeCloseTo(2, 5);
    expect([...dataset.test].every((row) => !Number.isNaN(targets[row]!))).toBe(true);
  });
});

test('the 30 most frequent texts of a category have inputs of their own, the rest share one', () => {
  // Text k stands in k + 1 rows, so the most frequent are those of the largest k.
  const group = rows(40).flatMap((k) => rows(k + 1).map(() => `t${k}`));
  const x = group.map((_, row) => (row * 7) % 11);
  const dataset = built(configOf([regression('x')], { categorical: ['group'] }), tableOf({ group, x }));
  expect(dataset.features).toHaveLength(31);
  expect(dataset.features.at(-1)).toBe('group = other');
  expect(dataset.features).toContain('group = t39');
  expect(dataset.features).not.toContain('group = t0');
  const trained = (name: string) =>
    at(input(dataset, `group = ${name}`), dataset.train).filter(Boolean).length;
  const counts = dataset.features.slice(0, 30).map((feature) => trained(feature.slice('group = '.length)));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('a missing category has an input of its own', () => {
  const group = rows(40).map((row) => (row % 4 === 0 ? '' : 'ab'[row % 2]!));
  const dataset = built(
    configOf([regression('x')]),
    tableOf({ group, x: rows(40).map((row) => (row * 7) % 11) }),
  );
  expect(dataset.features).toEqual(expect.arrayContaining(['group = a', 'group = b', 'group missing']));
  expect(input(dataset, 'group missing')).toEqual(group.map((text) => (text === '' ? 1 : 0)));
});

test('a text in a numeric column counts as missing', () => {
  const x = rows(40).map((row) => (row === 5 ? 'about 7' : String((row * 7) % 11)));
  const dataset = built(configOf([regression('y')]), tableOf({ x, y: rows(40).map((row) => row * 1.5) }));
  expect(input(dataset, 'x missing')).toEqual(rows(40).map((row) => (row === 5 ? 1 : 0)));
});

test('classes are the texts in ascending order, as numbers where all are', () => {
  const table = tableOf({
    x: rows(40).map((row) => (row * 7) % 11),
    sold: rows(40).map((row) => (row % 3 === 0 ? 'yes' : 'no')),
    size: rows(40).map((row) => [100, 20, 3][row % 3]!),
  });
  const tasks: TaskConfig[] = [
    { ...defaultTask, target: 'sold', kind: 'binary' },
    { ...defaultTask, target: 'size', kind: 'multiclass' },
  ];
  const [sold, size] = built(configOf(tasks), table).tasks;
  expect(sold!.classes).toEqual(['no', 'yes']);
  expect(size!.classes).toEqual(['3', '20', '100']);
  expect([...sold!.targets]).toEqual(rows(40).map((row) => (row % 3 === 0 ? 1 : 0)));
  expect([...size!.targets]).toEqual(rows(40).map((row) => [2, 1, 0][row % 3]));
});

test('a missing label is masked, whatever the kind', () => {
  const table = tableOf({
    x: rows(40).map((row) => (row * 7) % 11),
    y: rows(40).map((row) => (row % 4 === 1 ? '?' : String(row))),
    c: rows(40).map((row) => (row % 5 === 1 ? 'NA' : 'ab'[row % 2]!)),
  });
  const tasks: TaskConfig[] = [regression('y'), { ...defaultTask, target: 'c', kind: 'binary' }];
  const made = built(configOf(tasks, { numeric: ['x'] }), table).tasks;
  expect([...made[0]!.targets].map(Number.isNaN)).toEqual(rows(40).map((row) => row % 4 === 1));
  expect([...made[1]!.targets].map(Number.isNaN)).toEqual(rows(40).map((row) => row % 5 === 1));
});

test('tasks, ignored columns and proposed ones are no features', () => {
  const dataset = built(configOf([regression('price')], { ignored: ['color'] }), mixedTable());
  expect(dataset.features).toEqual(['length', 'sold = no', 'sold = yes']);
  expect(dataset.tasks.map((task) => task.name)).toEqual(['price']);
  expect(dataset.plane).toBeNull();
});

test('the same seed gives the same examples, another seed another split', () => {
  const config = configOf([regression('price')]);
  expect(built(config, mixedTable())).toEqual(built(config, mixedTable()));
  expect(built({ ...config, seed: 8 }, mixedTable()).test).not.toEqual(built(config, mixedTable()).test);
});

test('a table starts with a valid configuration that can be built', () => {
  const table = mixedTable();
  const config = { ...defaultConfig, ...configForTable(table, proposeRoles(table)) };
  expect(configSchema.safeParse(config).success).toBe(true);
  expect(built(config, table).rows).toBe(40);
  expect(config.tasks).toEqual(tableFamily.defaultTasks(table));
  expect(config.split).toBe('stratified');
});

test('five rows are enough to train and to be judged on', () => {
  const table = tableOf({ a: [1, 2, 4, 3, 5], b: ['x', 'y', 'x', 'y', 'x'], load: [2.5, 4, 8.5, 6, 10] });
  const config = { ...defaultConfig, ...configForTable(table, proposeRoles(table)) };
  const { train, validation, test: tested, tasks } = built(config, table);
  expect(train.length + validation.length + tested.length).toBe(5);
  for (const side of [train, tested]) expect(side.length).toBeGreaterThan(0);
  expect(tasks.map(({ name }) => name)).toEqual(['load']);
});

test('targets are the columns that can be tasks, with the knobs of their kinds', () => {
  const targets = tableFamily.targets(mixedTable());
  expect(targets.map(({ id, kind }) => [id, kind])).toEqual([
    ['id', 'regression'],
    ['length', 'regression'],
    ['color', 'multiclass'],
    ['price', 'regression'],
    ['sold', 'binary'],
  ]);
  expect(targets.find(({ id }) => id === 'sold')!.knobs).toEqual(['weight', 'labels']);
  expect(targets.find(({ id }) => id === 'length')!.knobs).toContain('scale');
  expect(tableFamily.targets(null)).toEqual([]);
});

test('a target dictates a kind only where the task has none that fits', () => {
  const table = mixedTable();
  expect(tableFamily.kindOf!({ ...defaultTask, target: 'color', kind: 'regression' }, table)).toBe(
    'multiclass',
  );
  expect(tableFamily.kindOf!({ ...defaultTask, target: 'length', kind: 'multiclass' }, table)).toBeNull();
  expect(tableFamily.kindOf!({ ...defaultTask, target: 'gone', kind: 'multiclass' }, table)).toBeNull();
  expect(tableFamily.kindOf!({ ...defaultTask, target: 'color', kind: 'regression' }, null)).toBeNull();
});

describe('what cannot be built says where, what and what was expected', () => {
  const table = mixedTable();

  test('no table, or another than the one that is named', () => {
    expect(problemsOf(configOf([regression('price')]), null)[0]).toMatchObject({
      place: 'table',
      found: 'no table',
    });
    const config = configOf([regression('price')], { table: 'made.csv 0123abcd' });
    expect(problemsOf(config, table)).toEqual([
      { place: 'table', found: referenceTo(table), expected: 'made.csv 0123abcd', used: '' },
    ]);
    expect(built({ ...config, table: referenceTo(table) }, table).rows).toBe(40);
  });

  test('columns that are not there, all of them', () => {
    const found = problemsOf(configOf([regression('gone')], { ignored: ['never'] }), table);
    expect(found.map((problem) => problem.found)).toEqual(['gone', 'never']);
  });

  test('a regression on texts names the first of them by row and column', () => {
    const mostly = tableOf({
      x: rows(40).map((row) => row % 7),
      y: rows(40).map((row) => (row > 6 && row % 4 === 3 ? `n${row}` : row * 1.5)),
    });
    expect(problemsOf(configOf([regression('y')]), mostly)).toEqual([
      {
        place: 'row 9, column y',
        found: 'n7',
        expected: 'a number, to be the target of a regression',
        used: '',
      },
    ]);
  });

  test('two classes of three texts, several classes of one, of too many', () => {
    const wide = tableOf({
      x: rows(200).map((row) => (row * 7) % 11),
      same: rows(200).map(() => 'same'),
      many: rows(200).map((row) => `t${row % 51}`),
    });
    const problem = (kind: TaskConfig['kind'], target: string, of: Table) =>
      problemsOf(configOf([{ ...defaultTask, target, kind }]), of)[0]!.found;
    expect(problem('binary', 'color', table)).toBe('3 distinct values');
    expect(problem('multiclass', 'same', wide)).toBe('1 distinct value');
    expect(problem('multiclass', 'many', wide)).toBe('51 distinct values');
  });

  test('a target without a label in the training rows', () => {
    const x = rows(40).map((row) => row % 7);
    const { test: tested } = built(
      configOf([regression('x')]),
      tableOf({ x, a: x.map((value) => value * 2 + (value % 3)) }),
    );
    const kept = new Set(tested);
    const table = tableOf({ x, y: x.map((value, row) => (kept.has(row) ? value : '?')) });
    expect(problemsOf(configOf([regression('y')]), table)[0]!.found).toBe('no label in the training rows');
  });

  test('no feature left', () => {
    const config = configOf([regression('price')], { ignored: ['length', 'color', 'sold'] });
    expect(problemsOf(config, table)[0]).toMatchObject({ place: 'made.csv', found: 'no feature' });
  });

  test('a numeric feature without a number', () => {
    const config = configOf([regression('price')], { numeric: ['color'] });
    expect(problemsOf(config, table)[0]).toMatchObject({ place: 'column color', found: 'no number' });
  });

  test('more inputs than memory is likely to hold', () => {
    const codes = rows(60_000);
    const columns = Object.fromEntries(
      rows(20).map((column) => [`c${column}`, codes.map((row) => (row * (column + 3)) % 47)]),
    );
    const config = configOf([regression('c0')], { categorical: Object.keys(columns) });
    expect(problemsOf(config, tableOf(columns))[0]!.expected).toBe(
      'at most 33,554,432 numbers; ignore some columns',
    );
  });
});

describe.skipIf(!hasRealTables)('a real table is encoded', () => {
  const sizes = {
    'energy-efficiency.csv': [768, 9, 2],
    'concrete-slump.csv': [103, 7, 3],
    'student-math.csv': [395, 56, 4],
    'adult-income.csv': [32_561, 98, 1],
  };
  for (const [file, size] of Object.entries(sizes)) {
    test(`${file}: ${size[0]} rows, ${size[1]} inputs, ${size[2]} tasks`, () => {
      const table = realTable(file);
      const dataset = built({ ...defaultConfig, ...configForTable(table, proposeRoles(table)) }, table);
      expect([dataset.rows, dataset.features.length, dataset.tasks.length]).toEqual(size);
      expect(dataset.inputs.every(Number.isFinite)).toBe(true);
      for (const task of dataset.tasks) expect(task.targets.some(Number.isNaN)).toBe(false);
    });
  }

  test('adult-income.csv: salary as two classes and hours as a number, missing work classes marked', () => {
    const table = realTable('adult-income.csv');
    const tasks: TaskConfig[] = [
      { ...defaultTask, target: 'Salary', kind: 'binary' },
      regression('hours-per-week'),
    ];
    const dataset = built(configOf(tasks), table);
    expect(dataset.tasks[0]!.classes).toEqual(['<=50K', '>50K']);
    expect(input(dataset, 'workclass missing').filter(Boolean)).toHaveLength(1836);
    // 40.44: the published mean of hours-per-week over all rows; this one is over the training rows.
    expect(Math.abs(dataset.tasks[1]!.unit.mean - 40.44)).toBeLessThan(0.3);
  });
});
