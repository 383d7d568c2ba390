import { readTable } from '../../../../../src/core/data/table/read-csv';
import type { Table } from '../../../../../src/core/data/table/table';

export interface CsvStyle {
  readonly separator: string;
  readonly lineEnd: string;
  /** Quotes cells that need no quotes, too. */
  readonly quotesAll: boolean;
  /** Spaces after each separator. */
  readonly spaces: string;
  readonly endsWithLineEnd: boolean;
}

export const plain: CsvStyle = {
  separator: ',',
  lineEnd: '\n',
  quotesAll: false,
  spaces: '',
  endsWithLineEnd: true,
};

/** Rows of cells, the header first, as the text of a CSV file. */
export function csvOf(rows: readonly (readonly string[])[], style: CsvStyle = plain): string {
  const lines = rows.map((row) =>
    row.map((cell) => quoted(cell, style)).join(style.separator + style.spaces),
  );
  return lines.join(style.lineEnd) + (style.endsWithLineEnd ? style.lineEnd : '');
}

function quoted(cell: string, { quotesAll }: CsvStyle): string {
  return quotesAll || /[",;\t|\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table from columns of cells; fails where it cannot be read. */
export function tableOf(
  columns: Readonly<Record<string, readonly (string | number)[]>>,
  name = 'made.csv',
): Table {
  const names = Object.keys(columns);
  const rows = Math.max(...names.map((column) => columns[column]!.length));
  const cells = Array.from({ length: rows }, (_, row) =>
    names.map((column) => String(columns[column]![row] ?? '')),
  );
  const { table, problems } = readTable(csvOf([names, ...cells]), name);
  if (!table) throw new Error(`no table: ${JSON.stringify(problems)}`);
  return table;
}

/** 40 rows with a column of each sort: numbers, texts, a number per row, a constant, two tasks. */
export function mixedTable(): Table {
  const rows = Array.from({ length: 40 }, (_, row) => row);
  return tableOf({
    id: rows.map((row) => row + 1),
    length: rows.map((row) => ((row * 7) % 13) / 2),
    color: rows.map((row) => ['red', 'green', 'blue'][row % 3]!),
    unit: rows.map(() => 'cm'),
    price: rows.map((row) => ((row * 11) % 17) * 3),
    sold: rows.map((row) => ((row * 5) % 7 < 3 ? 'yes' : 'no')),
  });
}

export { hasRealTables, realTable } from '../../../../setup/real-tables';
