import { expect, test } from 'vitest';
import { possibleLeaks } from '../../../../../src/core/data/table/leaks';
import { namedTargets } from '../../../../../src/core/data/table/named-targets';
import { readTable } from '../../../../../src/core/data/table/read-csv';
import { answerBehind } from '../../../../../src/core/data/table/related-columns';
import { configOfRoles, proposeRoles, rolesOf } from '../../../../../src/core/data/table/roles';
import { hasRealTables, realTable, tableOf } from './tables';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

/** Numbers without a relation to those of another `kind`. */
const noise = (kind: number, count = 60) =>
  rows(count).map(
    (row) => (Math.round(1000 * Math.abs(Math.sin(row * 12.9898 + kind * 78.233) * 43.5453)) % 997) / 10,
  );

const coin = (kind: number, count = 60) => noise(kind, count).map((value) => (value > 45 ? 1 : 0));

const named = (...names: readonly string[]) =>
  tableOf(Object.fromEntries(names.map((name, kind) => [name, noise(kind)])));

function proposed(table: ReturnType<typeof tableOf>) {
  const roles = proposeRoles(table);
  const of = (...wanted: readonly string[]) =>
    table.columns.filter((_, at) => wanted.includes(roles[at]!.role)).map(({ name }) => name);
  return { tasks: of('task'), features: of('numeric', 'categorical'), ignored: of('ignored') };
}

test('every column that is named as a target is a task, and none is an input', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['x1,x2', 'y1,y2'],
    ['feature_1,feature_2,feature_3,feature_4,feature_5', 'label_1,label_2,label_3'],
    ['x1,x2,x3', 'target_1,target_2,target_3,target_4,target_5,target_6'],
    ['a,b,c', 'y_heat,y_cool'],
    ['a,b,c', 'heatTarget,coolTarget'],
    ['a,b', 'Output 1,Output 2'],
    ['x,y,z', 'label'],
    ['x_pos,y_pos,mass', 'target'],
    ['x1,y1,x2,y2', 'class'],
  ];
  for (const [features, tasks] of cases) {
    const table = named(...features.split(','), ...tasks.split(','));
    expect(proposed(table)).toEqual({ tasks: tasks.split(','), features: features.split(','), ignored: [] });
  }
});

test('one odd cell among the numbers of a target changes neither its role nor its kind', () => {
  for (const odd of ['#N/A', '<0.1', 'broken', '1.2.3']) {
    const load: (number | string)[] = [...noise(3)];
    load[17] = odd;
    const roles = proposeRoles(tableOf({ a: noise(1), b: noise(2), load }));
    expect(roles[2]).toMatchObject({ role: 'task', kind: 'regression' });
    expect(roles[1]).toMatchObject({ role: 'numeric' });
  }
});

test('a property is not taken for a target by a word that it has in common with one', () => {
  const names = ['class size', 'response time', 'output_voltage', 'yield', 'year', 'labelled'];
  expect(namedTargets(names)).toEqual(names.map(() => false));
});

test('a target that nothing can be learnt of is ignored, with the reason, and is no input', () => {
  const table = tableOf({ a: noise(1), b: noise(2), label_1: coin(3), label_2: rows(60).map(() => 1) });
  const roles = proposeRoles(table);
  expect(roles[2]).toMatchObject({ role: 'task', kind: 'binary' });
  expect(roles[3]).toEqual({ role: 'ignored', reason: 'target-unfit' });
});

test('of more than sixteen targets the first sixteen are tasks and the others ignored, with the reason', () => {
  const table = named('a', 'b', ...rows(20).map((at) => `target_${at + 1}`));
  const roles = proposeRoles(table);
  expect(roles.slice(2, 18).every(({ role }) => role === 'task')).toBe(true);
  expect(roles.slice(18)).toEqual(rows(4).map(() => ({ role: 'ignored', reason: 'target-beyond' })));
  expect(configOfRoles(table, roles).ignored).toEqual(['target_17', 'target_18', 'target_19', 'target_20']);
});

test('the run of like columns at the end is a list of tasks, not a run through the whole table', () => {
  const features = Object.fromEntries(rows(4).map((at) => [`x${at + 1}`, noise(at)]));
  const moods = { happy: coin(5), sad: coin(6), calm: coin(7) };
  expect(proposed(tableOf({ ...features, ...moods })).tasks).toEqual(['happy', 'sad', 'calm']);
  expect(proposed(tableOf(moods)).tasks).toEqual(['calm']);
});

test('an answer that is known only behind another goes along with it, and the condition is said', () => {
  const click = coin(8);
  const conversion = click.map((value, row) => (value === 1 ? coin(9)[row]! : ''));
  const features = { a: noise(1), b: noise(2) };
  const table = tableOf({ ...features, click, conversion });
  expect(proposed(table).tasks).toEqual(['click', 'conversion']);
  expect(answerBehind(table, 2, 3)).toBe('1');
  expect(proposeRoles(table)[2]).toMatchObject({
    reason: 'before-answer',
    step: { other: 'conversion', value: '1' },
  });
  const filled = tableOf({
    ...features,
    click: coin(8, 200),
    conversion: coin(8, 200).map((v, r) => v * coin(9, 200)[r]!),
  });
  expect(proposed(filled).tasks).toEqual(['click', 'conversion']);
  expect(proposeRoles(filled)[2]).toMatchObject({
    reason: 'before-task',
    step: { other: 'conversion', value: '1' },
  });
});

test('without a header the last column alone is a task', () => {
  const text = rows(60)
    .map((row) =>
      rows(9)
        .map((kind) => noise(kind)[row])
        .join(','),
    )
    .join('\n');
  const { table } = readTable(text, 'made.csv');
  expect(proposed(table!).tasks).toEqual(['column 9']);
  const votes = rows(60).map((row) => ['a,n,y,n', 'b,y,n,y', 'b,n,y,y'][row % 3]!);
  expect(proposed(readTable(votes.join('\n'), 'made.csv').table!).tasks).toEqual(['column 4']);
});

test('a date is proposed as a task only where it is named as one', () => {
  const day = rows(60).map((row) => `2024-03-${10 + (row % 18)}`);
  expect(proposed(tableOf({ a: noise(1), b: noise(2), when: day })).tasks).toEqual(['b']);
  expect(proposed(tableOf({ a: noise(1), b: noise(2), target: day })).tasks).toEqual(['target']);
});

test('a date that every row has another of is a feature, however it is written', () => {
  const day = rows(28).map((row) => `2024-03-${String(1 + ((row * 5) % 28)).padStart(2, '0')}`);
  const table = tableOf({ when: day, a: noise(1, 28), load: noise(2, 28) });
  expect(proposed(table)).toEqual({ tasks: ['load'], features: ['when', 'a'], ignored: [] });
});

test('identifiers are ignored, by names with and without separators, or by their digits', () => {
  const ids = rows(60).map((row) => 15_600_000 + ((row * 37) % 61) * 13);
  const small = rows(60).map((row) => (row * 37) % 61);
  const table = tableOf({
    CustomerId: ids,
    PatientNo: small,
    customerid: small,
    RowNumber: rows(60).map((row) => row + 1),
    mass: small,
    serial7: ids,
    y: coin(1),
  });
  expect(proposed(table)).toEqual({
    tasks: ['y'],
    features: ['mass'],
    ignored: ['CustomerId', 'PatientNo', 'customerid', 'RowNumber', 'serial7'],
  });
});

test('a link that was made before a column counted as an identifier keeps it as a feature', () => {
  const small = rows(60).map((row) => (row * 37) % 61);
  const table = tableOf({ PatientNo: small, mass: noise(1), y: coin(1) });
  const tasks = configOfRoles(table, proposeRoles(table)).tasks;
  expect(rolesOf({ tasks, numeric: [], categorical: [], ignored: [] }, table)[0]).toEqual({
    role: 'numeric',
  });
  expect(configOfRoles(table, proposeRoles(table)).ignored).toEqual(['PatientNo']);
});

test('a feature that nearly gives a task away is named, by its values or by where it is missing', () => {
  const load = noise(1, 200);
  const sold = coin(2, 200);
  const table = tableOf({
    honest: noise(3, 200),
    copy: load.map((value) => Math.exp(value / 50)),
    price: sold.map((value, row) => 100 * value + noise(4, 200)[row]! / 10),
    code: sold.map((value) => (value === 1 ? 'p' : 'q')),
    buyer: sold.map((value, row) => (value === 1 ? `name ${row % 9}` : '')),
    y_load: load,
    y_sold: sold,
  });
  expect(possibleLeaks(table, proposeRoles(table))).toEqual([
    { feature: 'copy', task: 'y_load', by: 'values' },
    { feature: 'price', task: 'y_sold', by: 'values' },
    { feature: 'code', task: 'y_sold', by: 'values' },
    { feature: 'buyer', task: 'y_sold', by: 'missing' },
  ]);
});

test.skipIf(!hasRealTables)('no feature of a real table is called a leak', () => {
  for (const file of ['adult-income', 'concrete-slump', 'energy-efficiency', 'student-math']) {
    const table = realTable(`${file}.csv`);
    expect(possibleLeaks(table, proposeRoles(table))).toEqual([]);
  }
});
