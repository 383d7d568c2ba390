import type { Problem } from '../../problem';
import { words } from '../../words';
import { type ColumnBuilder, columnBuilder } from './column-builder';
import { decodeText } from './decode';
import { fingerprintOf } from './fingerprint';
import { lacksHeader, namedHeader, numberedHeader } from './header';
import { maxTableBytes, maxTableColumns, minTableColumns, minTableRows } from './limits';
import { type CsvText, isBlank, prepareText, type QuoteFault, readRows, sampleOf } from './records';
import type { Table } from './table';

/** What came of reading a file. */
export interface TableReading {
  /** null where the file cannot be used; then `problems` says why. */
  readonly table: Table | null;
  /** With a table: what is used instead of what was found. */
  readonly problems: readonly Problem[];
}

// More bad rows than this are counted, not listed.
const listedRows = 20;

const progressRows = 2048;

const noProgress = () => {};

/**
 * The table in a CSV file. Cells are separated by commas, semicolons, tabs or vertical bars, may be quoted ("a
 * ""quoted"", cell"), and spaces around them do not count; empty cells, ?, NA, N/A, NaN and null are missing.
 * Rows are numbered as spreadsheets do: the header is row 1. Blank rows are left out. A file is used as a whole
 * or not at all: one row with too few cells, and there is no table.
 */
export function readTable(
  source: Uint8Array | string,
  name: string,
  onProgress: (share: number) => void = noProgress,
): TableReading {
  if (source.length > maxTableBytes) return refused(tooLarge(name, source.length));
  const decoded = typeof source === 'string' ? { text: source, problems: [] } : decodeText(source, name);
  if (decoded.text === null) return { table: null, problems: decoded.problems };
  onProgress(0.1);
  const reading = readText(decoded.text, name, (share) => onProgress(0.1 + 0.8 * share));
  return { table: reading.table, problems: [...decoded.problems, ...reading.problems] };
}

/** The problem of a file that is not read because of its size. */
export function tooLarge(name: string, bytes: number): Problem {
  const megabytes = (value: number) => Math.ceil(value / 2 ** 20);
  const found = words`${megabytes(bytes)} MiB`;
  return { place: name, found, expected: words`at most ${megabytes(maxTableBytes)} MiB`, used: '' };
}

function readText(text: string, name: string, onProgress: (share: number) => void): TableReading {
  if (text.trim() === '')
    return refused({ place: name, found: 'an empty file', expected: 'a table', used: '' });
  const csv = prepareText(text);
  const sample = csv ? sampleOf(csv) : [];
  const [firstRow] = sample;
  if (!csv || !firstRow) return refused(oneColumn(name, text));
  if (namesIn(firstRow) > maxTableColumns) return refused(tooWide(name, namesIn(firstRow)));
  const header = lacksHeader(sample) ? null : firstRow;
  const cells = readCells(csv, firstRow.length, header !== null, onProgress);
  if (cells.problems.length > 0) return { table: null, problems: cells.problems };
  if (cells.rows < minTableRows) return refused(tooFewRows(name, cells.rows));
  return assemble(name, csv, header, cells);
}

interface Cells {
  readonly builders: readonly ColumnBuilder[];
  readonly rows: number;
  readonly problems: readonly Problem[];
}

function readCells(
  csv: CsvText,
  width: number,
  hasHeader: boolean,
  onProgress: (share: number) => void,
): Cells {
  const builders = Array.from({ length: width }, columnBuilder);
  const bad = badRows(width);
  let rows = hasHeader ? -1 : 0;
  readRows(csv, ({ cells, number, fault, share }) => {
    if (fault) bad.addFault(number, fault);
    if (isBlank(cells)) return;
    if (cells.length < width || !isBlank(cells.slice(width))) bad.addRagged(number, cells.length);
    else if (rows >= 0) for (let column = 0; column < width; column++) builders[column]!.add(cells[column]!);
    rows++;
    if (rows % progressRows === 0) onProgress(share);
  });
  return { builders, rows, problems: bad.problems() };
}

/** Collects what is wrong with rows: the first few in full, the rest as a number. */
function badRows(width: number) {
  const problems: Problem[] = [];
  let unlisted = 0;
  const add = (problem: Problem) => {
    if (problems.length < listedRows) problems.push(problem);
    else unlisted++;
  };
  return {
    addRagged(row: number, cells: number) {
      const found = cells === 1 ? '1 cell' : words`${cells} cells`;
      add({
        place: words`row ${String(row)}`,
        found,
        expected: words`${width} cells, as in the header`,
        used: '',
      });
    },
    addFault(row: number, kind: QuoteFault) {
      const found = kind === 'unclosed' ? 'a quote that is never closed' : 'text after a closing quote';
      add({
        place: words`row ${String(row)}`,
        found,
        expected: 'quotes in pairs around a whole cell',
        used: '',
      });
    },
    problems(): readonly Problem[] {
      if (unlisted === 0) return problems;
      const found = words`${unlisted} more rows like these`;
      return [
        ...problems,
        { place: 'further down', found, expected: words`${width} cells in each`, used: '' },
      ];
    },
  };
}

/** `header` is the first row, or null where that is data. */
function assemble(name: string, csv: CsvText, header: readonly string[] | null, cells: Cells): TableReading {
  // Spreadsheets write separators for empty columns on the right: no name and no cell, no column.
  const kept = [...cells.builders.keys()].filter(
    (column) => !header || header[column]!.trim() !== '' || !cells.builders[column]!.isEmpty(),
  );
  if (kept.length < minTableColumns) return refused(oneColumn(name, csv.body));
  if (kept.length > maxTableColumns) return refused(tooWide(name, kept.length));
  const { names, problems } = header ? namedHeader(header, kept) : numberedHeader(kept.length, name);
  const columns = kept.map((column, at) => cells.builders[column]!.finish(names[at]!, csv.separator));
  return { table: { name, fingerprint: fingerprintOf(columns), rows: cells.rows, columns }, problems };
}

function tooWide(name: string, columns: number): Problem {
  const expected = words`at most ${maxTableColumns} columns`;
  return { place: words`${name}, row 1`, found: words`${columns} columns`, expected, used: '' };
}

function tooFewRows(name: string, rows: number): Problem {
  const found =
    rows === 0
      ? 'a header and no rows'
      : rows === 1
        ? '1 row under the header'
        : words`${rows} rows under the header`;
  return { place: name, found, expected: words`at least ${minTableRows} rows`, used: '' };
}

function oneColumn(name: string, text: string): Problem {
  const start = text.trimStart().split('\n', 1)[0]!.trim();
  return {
    place: words`${name}, row 1`,
    found: words`one column: ${start.length > 60 ? `${start.slice(0, 60)}…` : start}`,
    expected: 'at least two columns, separated by commas, semicolons, tabs or vertical bars',
    used: '',
  };
}

/** The cells of a header up to the last that is not blank. */
function namesIn(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function refused(problem: Problem): TableReading {
  return { table: null, problems: [problem] };
}
