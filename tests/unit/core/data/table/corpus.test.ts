import { expect, test } from 'vitest';
import { readTable } from '../../../../../src/core/data/table/read-csv';
import { proposeRoles } from '../../../../../src/core/data/table/roles';

// Tables as programs and people write them, generated so that the right reading is known: every dialect with every
// shape and every kind of missing cell.

interface Dialect {
  readonly name: string;
  readonly separator: string;
  readonly comma: boolean;
  readonly quotes?: 'all' | 'rows';
  readonly lineEnd?: string;
  readonly encode?: (text: string) => Uint8Array;
}

const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (_, at) => text.charCodeAt(at)).buffer);

const dialects: readonly Dialect[] = [
  { name: 'commas', separator: ',', comma: false },
  { name: 'commas, CRLF, all quoted', separator: ',', comma: false, quotes: 'all', lineEnd: '\r\n' },
  { name: 'commas, decimal commas in quotes', separator: ',', comma: true, quotes: 'all' },
  { name: 'semicolons, decimal commas', separator: ';', comma: true },
  { name: 'semicolons, points', separator: ';', comma: false },
  { name: 'tabs, decimal commas', separator: '\t', comma: true },
  { name: 'tabs, points', separator: '\t', comma: false },
  { name: 'bars', separator: '|', comma: false },
  { name: 'runs of spaces', separator: '   ', comma: false },
  { name: 'rows quoted whole', separator: ',', comma: false, quotes: 'rows' },
  { name: 'UTF-16 without a mark', separator: '\t', comma: true, encode: utf16 },
];

interface Shape {
  readonly name: string;
  readonly above: readonly string[];
  readonly units: boolean;
  readonly header: boolean;
}

const shapes: readonly Shape[] = [
  { name: 'plain', above: [], units: false, header: true },
  { name: 'a title', above: ['Measurements in the summer'], units: false, header: true },
  { name: 'comments', above: ['# made by a program', '#'], units: false, header: true },
  {
    name: "a logger's lines",
    above: ['Logger: X1', 'Serial: 12', 'Station: north', ''],
    units: false,
    header: true,
  },
  { name: 'units', above: [], units: true, header: true },
  { name: 'no header', above: [], units: false, header: false },
];

const missing = ['', 'NA', '#N/A', '-', '\\N', 'null', '-999'];

const names = ['width', 'mass', 'kind', 'target_1', 'target_2'];

/** [row][column]: what the cells are; a share of `mass` is missing. */
const cells = Array.from({ length: 40 }, (_, row) => [
  1 + ((row * 7) % 19) / 4,
  row % 9 === 4 ? null : 100 + ((row * 13) % 31) / 2,
  ['oak', 'fir', 'elm'][(row * 5) % 3]!,
  ((row * 11) % 37) / 4,
  (row * 3) % 7 < 3 ? 'yes' : 'no',
]);

function written({ separator, comma, quotes }: Dialect, shape: Shape, marker: string): string[] {
  const cell = (value: string | number | null) => {
    const text =
      value === null
        ? marker
        : typeof value === 'number' && comma
          ? String(value).replace('.', ',')
          : String(value);
    return quotes === 'all' ? `"${text}"` : text;
  };
  const row = (values: readonly (string | number | null)[]) => {
    const line = values.map(cell).join(separator);
    return quotes === 'rows' ? `"${line}"` : line;
  };
  return [
    ...shape.above,
    ...(shape.header ? [row(names)] : []),
    ...(shape.units ? [row(['mm', 'kg', '-', 's', '-'])] : []),
    ...cells.map(row),
  ];
}

/** What is wrong with the reading; empty where nothing is. */
function mistakes(dialect: Dialect, shape: Shape, marker: string): readonly string[] {
  const text = written(dialect, shape, marker).join(dialect.lineEnd ?? '\n');
  const { table } = readTable(dialect.encode ? dialect.encode(text) : text, 'made.csv');
  if (!table) return ['refused'];
  const wrong: string[] = [];
  const found = table.columns.map(({ name }) => name);
  if (shape.header && found.join() !== names.join()) wrong.push(`names ${found.join()}`);
  if (table.rows !== cells.length) wrong.push(`${table.rows} rows`);
  for (const [at, column] of table.columns.entries()) {
    const isRight = cells.every((row, line) => {
      const code = column.codes[line] ?? -1;
      const value = row[at] ?? null;
      if (value === null || code < 0) return value === null && code < 0;
      return typeof value === 'number' ? column.numbers[code] === value : column.values[code] === value;
    });
    if (!isRight) wrong.push(`cells of ${names[at]}`);
  }
  const tasks = proposeRoles(table).flatMap(({ role }, at) => (role === 'task' ? [at] : []));
  if (tasks.join() !== (shape.header ? '3,4' : '4')) wrong.push(`tasks ${tasks.join()}`);
  return wrong;
}

test('of generated tables, dialects by shapes by kinds of missing cells, at least 99 % are read right', () => {
  const cases = dialects.flatMap((dialect) =>
    shapes.flatMap((shape) =>
      missing.flatMap((marker) => {
        // Between runs of spaces an empty cell is none.
        if (dialect.separator.length > 1 && marker === '') return [];
        const wrong = mistakes(dialect, shape, marker);
        return [{ name: `${dialect.name}; ${shape.name}; "${marker}"`, wrong }];
      }),
    ),
  );
  const wrong = cases.filter((one) => one.wrong.length > 0);
  const share = 1 - wrong.length / cases.length;
  console.info(
    `tables read right: ${cases.length - wrong.length} of ${cases.length} (${(100 * share).toFixed(1)} %)`,
  );
  for (const { name, wrong: how } of wrong) console.info(`  ${name}: ${how.join('; ')}`);
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(share).toBeGreaterThanOrEqual(0.99);
});
