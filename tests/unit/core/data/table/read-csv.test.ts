import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxTableBytes } from '../../../../../src/core/data/table/limits';
import { isMissing } from '../../../../../src/core/data/table/markers';
import { readTable } from '../../../../../src/core/data/table/read-csv';
import type { Table } from '../../../../../src/core/data/table/table';
import { spelled } from '../../../../../src/core/problem';
import { csvOf, plain } from './tables';

const cells = (table: Table, column: number) =>
  [...table.columns[column]!.codes].map((code) => (code < 0 ? null : table.columns[column]!.values[code]));

const numbers = (table: Table, column: number) =>
  [...table.columns[column]!.codes].map((code) => table.columns[column]!.numbers[code] ?? null);

function read(text: string | Uint8Array): Table {
  const { table, problems } = readTable(text, 'made.csv');
  if (!table) throw new Error(JSON.stringify(problems));
  return table;
}

function refusal(text: string | Uint8Array) {
  const { table, problems } = readTable(text, 'made.csv');
  expect(table).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.used === '' || problems.length > 1)).toBe(true);
  return problems.map(spelled);
}

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i));
const ten = (header: string, row: (index: number) => string) => [header, ...rows(10, row)].join('\n');

describe('whatever is written as CSV', () => {
  // No numbers: of one column with few odd cells these would be missing.
  const cell = fc
    .string({ unit: fc.constantFrom(...'ab1.-,;|\t"\n é?'), maxLength: 6 })
    .map((text) => (/^\s*$|^[? ]+$/.test(text) ? text : `w${text}`));
  const name = fc.string({ unit: fc.constantFrom(...'abc '), maxLength: 6 }).map((text) => `n${text}`.trim());
  const style = fc.record({
    separator: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quotesAll: fc.boolean(),
    spaces: fc.constantFrom('', ' ', '   '),
    endsWithLineEnd: fc.boolean(),
  });
  const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.record({
      names: fc.uniqueArray(
        name.map((text) => text.replace(/ +/g, ' ')),
        { minLength: columns, maxLength: columns },
      ),
      body: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 10,
        maxLength: 20,
      }),
    }),
  );

  test('is read back cell by cell, whatever separator, quotes and line ends', () => {
    fc.assert(
      fc.property(table, style, fc.boolean(), ({ names, body }, written, hasMark) => {
        const there = body.filter((row) => row.some((text) => text.trim() !== ''));
        fc.pre(there.length >= 10);
        const text = (hasMark ? '\ufeff' : '') + csvOf([names, ...body], written);
        const { columns } = read(new TextEncoder().encode(text));
        expect(columns.map((column) => column.name)).toEqual(names);
        for (const [at, column] of columns.entries()) {
          const expected = there.map((row) => (isMissing(row[at]!.trim()) ? null : row[at]!.trim()));
          expect([...column.codes].map((code) => (code < 0 ? null : column.values[code]))).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('has the fingerprint of its cells, not of its separators, quotes and line ends', () => {
    fc.assert(
      fc.property(table, style, ({ names, body }, written) => {
        fc.pre(body.every((row) => row.some((text) => text.trim() !== '')));
        const { fingerprint } = read(csvOf([names, ...body], written));
        expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
        expect(fingerprint).toBe(read(csvOf([names, ...body])).fingerprint);
        const changed = body.map((row, at) => (at === 3 ? [`${row[0]}zz`, ...row.slice(1)] : row));
        expect(read(csvOf([names, ...changed])).fingerprint).not.toBe(fingerprint);
        const [first, ...others] = names;
        expect(read(csvOf([[`${first}x`, ...others], ...body])).fingerprint).not.toBe(fingerprint);
      }),
    );
  });

  test('numbers are read as JavaScript reads them', () => {
    const number = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 10, maxLength: 20 }), (column) => {
        const table = read(csvOf([['name', 'value'], ...column.map((value) => ['x', String(value)])]));
        expect(numbers(table, 1)).toEqual(column.map((value) => Number(String(value))));
      }),
    );
  });
});

test('empty, ?, NA, N/A, NaN and null are missing, in any case of letters and with spaces around', () => {
  const missing = ['', '?', 'NA', 'n/a', 'NaN', 'NULL', ' ? ', ' na', 'null ', 'N/A'];
  const table = read(csvOf([['a', 'b'], ...missing.map((cell) => ['x', cell])]));
  expect(cells(table, 1)).toEqual(missing.map(() => null));
  expect(cells(read(ten('a,b', () => 'nab,nano')), 1)).toEqual(rows(10, () => 'nano'));
});

test('a quote after spaces opens a quoted cell', () => {
  const table = read(ten('a, "b, c", d', (row) => `1, "x, y ${row}",  ""`));
  expect(table.columns.map((column) => column.name)).toEqual(['a', 'b, c', 'd']);
  expect(cells(table, 1)[3]).toBe('x, y 3');
  expect(cells(table, 2)[3]).toBeNull();
});

test('a first line "sep=" says the separator', () => {
  const table = read(`sep=|\n${ten('a;x|b;x', () => '1;2|3;4')}`);
  expect(table.columns.map((column) => column.name)).toEqual(['a;x', 'b;x']);
});

test('of two separators in every row, the one that makes more cells is it', () => {
  const table = read(ten('p|q;b;c', () => '1|2;3;4'));
  expect(table.columns.map((column) => column.name)).toEqual(['p|q', 'b', 'c']);
  expect(read(ten('a,b|c|d', () => '1,2|3|4')).columns).toHaveLength(3);
  expect(read(ten('a|b,c,d', () => '1|2,3,4')).columns).toHaveLength(3);
});

test('with semicolons between cells a comma is a decimal comma, column by column', () => {
  const table = read(ten('de;group;us;text', (row) => `${row},5;1.234,5;${row}.5;a,b`));
  expect(numbers(table, 0)[4]).toBe(4.5);
  expect(numbers(table, 1)[4]).toBe(1234.5);
  expect(numbers(table, 2)[4]).toBe(4.5);
  expect(cells(table, 3)[4]).toBe('a,b');
});

test('commas group thousands where the point is decimal', () => {
  const table = read(ten('a,b', () => '"1,234,567.5","1,23"'));
  expect(numbers(table, 0)[0]).toBe(1_234_567.5);
  expect(numbers(table, 1)[0]).toBe(1.23);
});

test('hexadecimal and what overflows are texts', () => {
  const table = read(ten('a,b,c', () => '0x10,x,1e301'));
  expect([0, 1, 2].map((column) => numbers(table, column)[0])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

describe('a header', () => {
  test('with empty, repeated and long names gets names of its own, said in problems', () => {
    const long = 'x'.repeat(70);
    const { table, problems } = readTable(
      ten(`a,a,,${long},${long},a (2)`, () => '1,2,3,4,5,6'),
      'made.csv',
    );
    const names = table!.columns.map((column) => column.name);
    expect(names).toEqual(['a', 'a (2)', 'column 3', 'x'.repeat(64), `${'x'.repeat(60)} (2)`, 'a (2) (2)']);
    expect(problems.map((problem) => problem.place)).toEqual(
      [2, 3, 4, 5, 6].map((column) => `row 1, column ${column}`),
    );
    expect(problems.map((problem) => problem.used)).toEqual(names.slice(1));
  });

  test('never gives a name that is half a character, too long, empty or taken', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', '😀', ' ', '\ud800'), maxLength: 80 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (header) => {
        fc.pre(header.filter((name) => name.trim() !== '').length >= 2);
        const body = rows(10, () => '').map(() => header.map(() => 'x'));
        const found = read(csvOf([header, ...body])).columns.map((column) => column.name);
        expect(new Set(found).size).toBe(header.length);
        for (const name of found) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(64);
          expect(() => encodeURIComponent(name)).not.toThrow();
        }
      }),
    );
  });

  test('that is missing is made up, and the first row is read as data', () => {
    for (const row of ['5.1,3.5,setosa', '3,1,2', '4,4,4']) {
      const { table, problems } = readTable(rows(10, () => row).join('\n'), 'made.csv');
      expect(table!.columns.map((column) => column.name)).toEqual(['column 1', 'column 2', 'column 3']);
      expect(table!.rows).toBe(10);
      expect(problems[0]).toMatchObject({ place: 'made.csv, row 1', found: 'data' });
    }
  });

  test('of consecutive numbers, of years or of words is a header', () => {
    for (const header of ['0,1,2', 'country,2019,2020', 'a,b,c', 'name,2020,x']) {
      expect(read(ten(header, (row) => `${row},${row}.5,7`)).columns[1]!.name).toBe(header.split(',')[1]);
    }
  });

  test('with empty columns at its right end loses them', () => {
    const table = read(ten('a,b,,', () => '1,2,,'));
    expect(table.columns.map((column) => column.name)).toEqual(['a', 'b']);
  });
});

describe('encodings', () => {
  const text = ten('name,größe', (row) => `Zoë ${row},1`);

  test('UTF-8 and UTF-16 with a byte order mark give the same table', () => {
    const utf16 = (isLittle: boolean) => {
      const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length));
      bytes.setUint16(0, 0xfeff, isLittle);
      for (let i = 0; i < text.length; i++) bytes.setUint16(2 + 2 * i, text.charCodeAt(i), isLittle);
      return new Uint8Array(bytes.buffer);
    };
    const expected = read(text).fingerprint;
    expect(read(new TextEncoder().encode(text)).fingerprint).toBe(expected);
    expect(read(new TextEncoder().encode(`\ufeff${text}`)).fingerprint).toBe(expected);
    expect(read(utf16(true)).fingerprint).toBe(expected);
    expect(read(utf16(false)).fingerprint).toBe(expected);
  });

  test('what is not UTF-8 is read as Windows-1252, which is said', () => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const { table, problems } = readTable(bytes, 'made.csv');
    expect(table!.fingerprint).toBe(read(text).fingerprint);
    expect(problems).toEqual([
      { place: 'made.csv', found: 'bytes that are not UTF-8', expected: 'UTF-8', used: 'Windows-1252' },
    ]);
  });
});

describe('what cannot be used says where, what and what was expected', () => {
  test('an empty file, blank lines', () => {
    for (const text of ['', ' \n\r\n\t\n', '\ufeff']) {
      expect(refusal(text)[0]).toMatchObject({ place: 'made.csv', found: 'an empty file' });
    }
  });

  test('a header alone, and too few rows', () => {
    expect(refusal('a,b,c\n')[0]!.found).toBe('a header and no rows');
    expect(refusal(['a,b', ...rows(4, () => 'x,y')].join('\n'))[0]).toMatchObject({
      found: '4 rows under the header',
      expected: 'at least 5 rows',
    });
    expect(read(['a,b', ...rows(5, () => 'x,y')].join('\n')).rows).toBe(5);
  });

  test('one column', () => {
    expect(refusal(ten('alone', (row) => `${row}`))[0]!.found).toBe('one column: alone');
  });

  test('ragged rows, each by its number', () => {
    const text = ['a,b,c', ...rows(10, (row) => (row === 4 ? '1,2' : row === 7 ? '1,2,3,4' : '1,2,3'))].join(
      '\n',
    );
    expect(refusal(text)).toEqual([
      { place: 'row 6', found: '2 cells', expected: '3 cells, as in the header', used: '' },
      { place: 'row 9', found: '4 cells', expected: '3 cells, as in the header', used: '' },
    ]);
  });

  test('many ragged rows are counted after the first twenty', () => {
    const problems = refusal(['a,b,c', ...rows(10, () => '1,2,3'), ...rows(50, () => '1,2')].join('\n'));
    expect(problems.length).toBe(21);
    expect(problems[20]!.found).toBe('30 more rows like these');
  });

  test('blank rows count where they stand and are left out', () => {
    expect(refusal(['a,b,c', '', ...rows(10, () => '1,2,3'), '1'].join('\n'))[0]!.place).toBe('row 13');
    expect(read(['a,b', '', ...rows(10, () => '1,2'), ',', ''].join('\n')).rows).toBe(10);
  });

  test('empty cells after the last column are no cells', () => {
    expect(read(ten('a,b', () => '1,2,,')).columns.length).toBe(2);
  });

  test('a quote that is never closed, and text after a closing quote', () => {
    expect(refusal(`${ten('a,b', () => 'x,y')}\n1,"open`)[0]).toMatchObject({
      place: 'row 12',
      found: 'a quote that is never closed',
    });
    expect(refusal(`a,b\n"x"y,z\n${rows(10, () => '1,2').join('\n')}`)[0]).toMatchObject({
      place: 'row 2',
      found: 'text after a closing quote',
    });
  });

  test('more than 200 columns', () => {
    const wide = (columns: number) =>
      ten(rows(columns, (i) => `c${i}`).join(','), () => rows(columns, () => 'x').join(','));
    expect(refusal(wide(201))[0]).toMatchObject({ found: '201 columns', expected: 'at most 200 columns' });
    expect(read(wide(200)).columns.length).toBe(200);
  });

  test('bytes that are no text', () => {
    const kinds: [number[], string][] = [
      [[0x50, 0x4b, 3, 4, 20, 0], 'a zip archive or a spreadsheet (.xlsx, .ods)'],
      [[0x89, 0x50, 0x4e, 0x47, 13, 10], 'a PNG picture'],
      [[0x1f, 0x8b, 8, 0], 'a gzip archive'],
      [[97, 44, 98, 10, 0, 1], 'bytes that are not text'],
      [[97, 44, 98, 10, 2, 1], 'bytes that are not text'],
      [[97, 44, 98, 10, 0x81, 0xff], 'bytes that are not text'],
    ];
    for (const [bytes, found] of kinds) {
      expect(refusal(Uint8Array.from(bytes))[0]).toMatchObject({ place: 'made.csv', found });
    }
  });

  test('a text longer than the limit, before it is parsed', () => {
    const huge = new Uint8Array(maxTableBytes + 1);
    expect(refusal(huge)[0]).toMatchObject({ found: '65 MiB', expected: 'at most 64 MiB' });
  });

  test('any bytes at all give a table or a problem, never an exception', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const texts = fc.string({ unit: fc.constantFrom(...'a1,;|\t"\n\r ?=.'), maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(bytes, texts), (source) => {
        const { table, problems } = readTable(source, 'made.csv');
        expect(table === null ? problems.length > 0 : table.rows >= 5).toBe(true);
        for (const column of table?.columns ?? []) {
          expect(column.codes.length).toBe(table!.rows);
          expect(column.numbers.length).toBe(column.values.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('progress only grows, from near 0 to near 1', () => {
  const shares: number[] = [];
  readTable(
    csvOf([['a', 'b'], ...rows(10_000, String).map((cell) => [cell, 'x'])], plain),
    'made.csv',
    (share) => shares.push(share),
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeLessThan(0.2);
  expect(shares.at(-1)).toBeGreaterThan(0.7);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
