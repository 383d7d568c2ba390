import { expect, test } from 'vitest';
import { readTable } from '../../../../../src/core/data/table/read-csv';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

function read(text: string) {
  const { table, problems } = readTable(text, 'made');
  if (!table) throw new Error(JSON.stringify(problems));
  return table.columns.map(({ name, codes, values }) => [
    name,
    [...codes.slice(0, 2)].map((code) => values[code] ?? null),
  ]);
}

test('ARFF is read: names, quotes, missing cells and comments', () => {
  const head =
    "% a comment\n@RELATION made\n@attribute 'body mass' NUMERIC\n@attribute kind {oak,'red fir'}\n\n@DATA\n";
  const body = rows(12).map((row) => (row === 1 ? "?,'red fir'" : `${row}.5,oak`));
  expect(read(head + body.join('\n'))).toEqual([
    ['body mass', ['0.5', null]],
    ['kind', ['oak', 'red fir']],
  ]);
});

test('JSON is read: a list of objects, one a line, lists under names, a list within an object', () => {
  const objects = rows(12).map((row) => ({ a: row, b: { c: row === 1 ? null : 'x, y' } }));
  const expected = [
    ['a', ['0', '1']],
    ['b.c', ['x, y', null]],
  ];
  const lines = objects.map((one) => JSON.stringify(one)).join('\n');
  for (const text of [
    JSON.stringify(objects),
    JSON.stringify(objects, null, 2),
    lines,
    JSON.stringify({ data: objects }),
  ]) {
    expect(read(text)).toEqual(expected);
  }
  expect(read(JSON.stringify([['a', 'b'], ...rows(12).map((row) => [row, 'x'])]))[0]).toEqual([
    'a',
    ['0', '1'],
  ]);
});

test('the format that a table was brought from is said, and is none for CSV', () => {
  const objects = JSON.stringify(rows(12).map((row) => ({ a: row, b: row % 3 })));
  expect(readTable(objects, 'made').facts?.format).toBe('JSON');
  expect(readTable(['a,b', ...rows(12).map((row) => `${row},x`)].join('\n'), 'made').facts?.format).toBe('');
});

test('a spreadsheet is named, with what to do', () => {
  const { table, problems } = readTable(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'book.xlsx');
  expect(table).toBeNull();
  expect(problems[0]).toMatchObject({
    found: 'a zip archive or a spreadsheet (.xlsx, .ods)',
    expected: 'text: in the spreadsheet, save the sheet as CSV, or copy its cells and paste them here',
  });
});
