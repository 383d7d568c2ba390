import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import { configSchema } from '../../../src/core/config/schema';
import { configForTable } from '../../../src/core/data/table/defaults';
import { readTable } from '../../../src/core/data/table/read-csv';
import { proposeRoles } from '../../../src/core/data/table/roles';
import type { Table } from '../../../src/core/data/table/table';
import { mutator, trial, tries } from '../../setup/mutations';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
const csv = (separator: string) =>
  ['width', 'when', 'kind', 'y_1', 'y_2'].join(separator) +
  rows(30)
    .map((row) =>
      ['', row / 4, `2024-03-${1 + (row % 28)}`, ['oak', 'NA', '<0.1'][row % 3], row % 2, `$${row},5`].join(
        separator,
      ),
    )
    .join('\n');
const tables = [
  ...[',', ';', '\t', '|', '   '].map(csv),
  `"sep=;"\n${csv(';')}`,
  `# a comment\nA title\n${csv(',')}`,
  `%\n@RELATION r\n@ATTRIBUTE 'a b' NUMERIC\n@ATTRIBUTE k {x,'y z'}\n@DATA\n${rows(20)
    .map((row) => `${row},'y z'`)
    .join('\n')}`,
  JSON.stringify(rows(15).map((row) => ({ a: row, b: { c: [row], d: null }, e: 'x, "y"' }))),
  rows(15)
    .map((row) => JSON.stringify({ a: row, b: row % 2 }))
    .join('\n'),
];

/** A table is whole, or there is none and it is said why. */
function expectWhole(source: string | Uint8Array): Table | null {
  const { table, problems } = readTable(source, 'made.csv');
  if (table === null) {
    expect(problems.length).toBeGreaterThan(0);
    return null;
  }
  expect(table.rows).toBeGreaterThanOrEqual(5);
  let letters = 0;
  for (const { name, codes, values, numbers } of table.columns) {
    expect([codes.length, numbers.length]).toEqual([table.rows, values.length]);
    expect(codes.every((code) => code >= -1 && code < values.length)).toBe(true);
    letters += name.length + values.reduce((sum, value) => sum + value.length, 0);
  }
  // All that is kept of it: its distinct texts, and a code a cell.
  expect(letters).toBeLessThanOrEqual(4 * source.length + 64 * table.columns.length);
  return table;
}

test('a mutated table is read whole or not at all, and what is proposed for it is a valid configuration', () => {
  const drawn = mutator('hostile/tables');
  trial(
    'mutated tables',
    tries(600),
    () => drawn.text(tables),
    (text) => {
      const table = expectWhole(text);
      if (table === null) return;
      const roles = proposeRoles(table);
      // Where nothing can be learnt of any column, the preview asks for a task.
      if (!roles.some(({ role }) => role === 'task')) return;
      expect(configSchema.safeParse({ ...defaultConfig, ...configForTable(table, roles) }).success).toBe(
        true,
      );
    },
  );
});

test('a table of mutated bytes is read whole or not at all', () => {
  const drawn = mutator('hostile/table bytes');
  const sources = [
    ...tables.map((text) => new TextEncoder().encode(text)),
    ...tables.map((text) => new Uint8Array(Uint16Array.from(text, (_, at) => text.charCodeAt(at)).buffer)),
  ];
  trial('tables of mutated bytes', tries(400), () => drawn.bytes(drawn.pick(sources)), expectWhole);
});

test('a small file cannot become a large table, nor a deep one an exception', () => {
  const wide = JSON.stringify(rows(3000).map((row) => ({ [`k${row}`]: 1 })));
  const deep = `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`;
  const lines = rows(200_000)
    .map(() => '{"a":1')
    .join('\n');
  const files = [
    wide,
    deep,
    lines,
    '['.repeat(100_000),
    `${'\n'.repeat(4e6)}a,b`,
    `${'# x\n'.repeat(1e6)}a,b`,
    ','.repeat(4e6),
    `a,b\n${','.repeat(4e6)}`,
    `a,b\n${'"'.repeat(1e6)}`,
    `a b\n${'" '.repeat(1e6)}`,
    `${'a'.repeat(4e6)}\n1`,
    `x,y,z\n${rows(20)
      .map(() => `${'9'.repeat(1e5)},${'1 '.repeat(5e4)},${'9'.repeat(1e5)}x`)
      .join('\n')}`,
  ];
  for (const text of files) expectWhole(text);
}, 60_000);
