import { describe, expect, test } from 'vitest';
import { defaultTask } from '../../../../../src/core/config/defaults';
import { proposeFeature } from '../../../../../src/core/data/table/feature-role';
import {
  type ColumnRole,
  configOfRoles,
  proposeRoles,
  rolesOf,
  unknownColumns,
} from '../../../../../src/core/data/table/roles';
import { kindsOf, proposeTasks } from '../../../../../src/core/data/table/task-proposal';
import { hasRealTables, mixedTable, realTable, tableOf } from './tables';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

/** The feature role and reason of a column of 40 rows. */
function proposed(cells: (row: number) => string | number, name = 'column') {
  const table = tableOf({ [name]: rows(40).map(cells), other: rows(40).map((row) => row % 7) });
  const { role, reason } = proposeFeature(table.columns[0]!);
  return `${role}: ${reason}`;
}

/** Names and kinds of the tasks proposed for a table. */
function tasksOf(columns: Parameters<typeof tableOf>[0]) {
  const table = tableOf(columns);
  return proposeTasks(table).tasks.map(({ column, kind, reason }) => [
    table.columns[column]!.name,
    kind,
    reason,
  ]);
}

describe('the role proposed for a column', () => {
  test('of numbers is numeric, unless there are two of them, they name or count the rows', () => {
    expect(proposed((row) => (row * 7) % 11)).toBe('numeric: numbers');
    expect(proposed((row) => row % 2)).toBe('categorical: two-values');
    expect(proposed((row) => 100 + row)).toBe('ignored: counts-rows');
    expect(proposed((row) => (row * 7) % 41, 'customer_id')).toBe('ignored: identifier');
    expect(proposed((row) => (row * 7) % 41, 'customer')).toBe('numeric: numbers');
  });

  test('of texts is categorical, unless they hardly come again', () => {
    expect(proposed((row) => `text ${row % 5}`)).toBe('categorical: texts');
    expect(proposed((row) => `text ${row}`)).toBe('ignored: identifier');
    expect(proposed((row) => `text ${row % 30}`)).toBe('ignored: many-texts');
    expect(proposed((row) => (row % 3 === 0 ? 'yes' : 'no'))).toBe('categorical: two-values');
  });

  test('without information is ignored', () => {
    expect(proposed(() => 'same')).toBe('ignored: constant');
    expect(proposed(() => '?')).toBe('ignored: empty');
  });

  test('of numbers with a few slips is numeric', () => {
    expect(proposed((row) => (row === 3 ? 'oops' : row * 1.5))).toBe('numeric: numbers');
    expect(proposed((row) => (row % 4 === 0 ? `oops${row % 3}` : row % 8))).toBe('categorical: texts');
  });
});

describe('the tasks proposed', () => {
  const noise = (factor: number) => rows(40).map((row) => (row * factor) % 23);

  test('are the columns named as targets, wherever they are', () => {
    expect(
      tasksOf({ y1: noise(3), a: noise(5), b: noise(7), c: noise(9), Y2: noise(11), d: noise(13) }),
    ).toEqual([
      ['y1', 'regression', 'named-target'],
      ['Y2', 'regression', 'named-target'],
    ]);
  });

  test('else the last column that can be one', () => {
    expect(
      tasksOf({
        a: noise(5),
        b: noise(7),
        last: rows(40).map((row) => (row % 3 ? 'p' : 'q')),
        id: rows(40).map((row) => `i${row}`),
      }),
    ).toEqual([['last', 'binary', 'last-column']]);
  });

  test('and its neighbours of related names or numbers, at most a third of the columns', () => {
    const related = noise(13).map((value) => value * 2 + 1);
    const columns = { a: noise(5), b: noise(7), c: noise(9), d: noise(11), p: related, q: noise(13) };
    expect(tasksOf(columns)).toEqual([
      ['p', 'regression', 'beside-task'],
      ['q', 'regression', 'last-column'],
    ]);
    expect(tasksOf({ a: noise(5), b: noise(7), d: noise(11), p: related, q: noise(13) })).toHaveLength(1);
    const byName = {
      a: noise(5),
      b: noise(7),
      c: noise(9),
      d: noise(11),
      load_1: noise(17),
      load_2: noise(13),
    };
    expect(tasksOf(byName).map(([name]) => name)).toEqual(['load_1', 'load_2']);
  });

  test('a column can be a task of the kinds that its cells allow, the likeliest first', () => {
    const kinds = (cells: (row: number) => string | number, name = 'column') =>
      kindsOf(tableOf({ [name]: rows(120).map(cells), other: noise(5) }).columns[0]!);
    expect(kinds((row) => row * 1.5)).toEqual(['regression']);
    expect(kinds((row) => row % 2)).toEqual(['binary', 'regression']);
    expect(kinds((row) => row % 3)).toEqual(['multiclass', 'regression']);
    expect(kinds((row) => row % 8)).toEqual(['regression', 'multiclass']);
    expect(kinds((row) => row % 8, 'class')).toEqual(['multiclass', 'regression']);
    expect(kinds((row) => `t${row % 2}`)).toEqual(['binary']);
    expect(kinds((row) => `t${row % 50}`)).toEqual(['multiclass']);
    expect(kinds((row) => `t${row % 51}`)).toEqual([]);
    expect(kinds(() => 'same')).toEqual([]);
  });
});

describe('roles and configuration', () => {
  const table = mixedTable();
  const all: ColumnRole[] = [
    { role: 'numeric' },
    { role: 'categorical' },
    { role: 'ignored' },
    { role: 'task', kind: 'regression' },
  ];

  test('any roles written to a configuration are read back from it', () => {
    for (let code = 0; code < 4 ** 5; code++) {
      const roles = rows(5).map((column) => all[Math.floor(code / 4 ** column) % 4]!);
      const chosen = [...roles, { role: 'task', kind: 'binary' } as const];
      expect(rolesOf(configOfRoles(table, chosen), table)).toEqual(chosen);
    }
  });

  test('proposed roles need no names in the configuration but those of the tasks', () => {
    const config = configOfRoles(table, proposeRoles(table));
    expect(config).toMatchObject({ numeric: [], categorical: [], ignored: [] });
    expect(config.tasks.map((task) => task.target)).toEqual(['price', 'sold'].slice(-config.tasks.length));
  });

  test('a task keeps its knobs and its place while its column stays one', () => {
    const tasks = [
      { ...defaultTask, target: 'sold', kind: 'binary' as const, weight: 2 },
      { ...defaultTask, target: 'length', kind: 'regression' as const, labels: 0.5 },
    ];
    const roles = rolesOf({ tasks, numeric: [], categorical: [], ignored: [] }, table);
    const changed = roles.map((role, column): ColumnRole => {
      if (column === 4) return { role: 'task', kind: 'regression' };
      return column === 1 ? { role: 'numeric' } : role;
    });
    expect(configOfRoles(table, changed, tasks).tasks).toEqual([
      tasks[0],
      { ...defaultTask, target: 'price', kind: 'regression' },
    ]);
  });

  test('no more than sixteen columns become tasks', () => {
    const wide = tableOf(
      Object.fromEntries(rows(20).map((column) => [`c${column}`, rows(12).map((row) => (row * column) % 7)])),
    );
    const roles = wide.columns.map((): ColumnRole => ({ role: 'task', kind: 'regression' }));
    expect(configOfRoles(wide, roles).tasks).toHaveLength(16);
  });

  test('columns that the table does not have are named with their places', () => {
    const config = {
      tasks: [
        { ...defaultTask, target: 'sold' },
        { ...defaultTask, target: 'gone' },
      ],
      numeric: ['length'],
      categorical: ['nowhere'],
      ignored: ['id', 'never'],
    };
    expect(unknownColumns(config, table).map(({ place, found }) => [place, found])).toEqual([
      ['task 2, target', 'gone'],
      ['categorical features', 'nowhere'],
      ['ignored columns', 'never'],
    ]);
  });
});

describe.skipIf(!hasRealTables)('the tasks proposed for a real table', () => {
  const expected = {
    'energy-efficiency.csv': { heating_load: 'regression', cooling_load: 'regression' },
    'concrete-slump.csv': {
      slump_cm: 'regression',
      flow_cm: 'regression',
      compressive_strength_mpa: 'regression',
    },
    'student-math.csv': { G1: 'regression', G2: 'regression', G3: 'regression', Score: 'binary' },
    'adult-income.csv': { Salary: 'binary' },
  };
  for (const [file, tasks] of Object.entries(expected)) {
    test(`${file}: ${Object.keys(tasks).join(', ')}`, () => {
      const table = realTable(file);
      const proposals = proposeTasks(table).tasks.map(({ column, kind }) => [
        table.columns[column]!.name,
        kind,
      ]);
      expect(Object.fromEntries(proposals)).toEqual(tasks);
    });
  }
});
