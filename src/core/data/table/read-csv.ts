import type { Problem } from '../../problem';
import { words } from '../../words';
import { type ColumnBuilder, columnBuilder } from './column-builder';
import { decodeText } from './decode';
import { fingerprintOf } from './fingerprint';
import { namedHeader, numberedHeader } from './header';
import { type Layout, layoutOf } from './layout';
import { maxTableBytes, maxTableColumns, minTableColumns, minTableRows } from './limits';
import { type Converted, convert } from './other-formats';
import { readColumns } from './read-columns';
import { allGuessed, type ReadingFacts, type ReadOptions } from './read-options';
import { type CsvText, isBlank, prepareText, type QuoteFault, readRows } from './records';
import type { Table } from './table';

/** What came of reading a file. */
export interface TableReading {
  /** null where the file cannot be used; then `problems` says why. */
  readonly table: Table | null;
  /** With a table: what is used instead of what was found. */
  readonly problems: readonly Problem[];
  /** How the table was read; absent where there is none. */
  readonly facts?: ReadingFacts;
  /** Rows with too few or too many cells, without which the file could be read. */
  readonly badRows?: number;
}

// More bad rows than this are counted, not listed.
const listedRows = 20;

const progressRows = 2048;

const noProgress = () => {};

/**
 * The table in a CSV file. Cells are separated by commas, semicolons, tabs, vertical bars or runs of spaces, may be
 * quoted ("a ""quoted"", cell"), and spaces around them do not count; see markers.ts for what is missing, layout.ts
 * for what may stand around the table, and column-numbers.ts for what is a number. Rows are numbered as spreadsheets
 * do. Blank rows are left out. A file is used as a whole or not at all: one row with too few cells, and there is no
 * table, unless the options leave such rows out.
 */
export function readTable(
  source: Uint8Array | string | Converted,
  name: string,
  onProgress: (share: number) => void = noProgress,
  options: ReadOptions = allGuessed,
): TableReading {
  const given = typeof source === 'object' && 'csv' in source ? source : null;
  const content = given?.csv ?? (source as Uint8Array | string);
  if (content.length > maxTableBytes) return refused(tooLarge(name, content.length));
  const decoded =
    typeof content === 'string'
      ? { text: content, problems: [], encoding: 'utf-8' }
      : decodeText(content, name, options.encoding);
  if (decoded.text === null) return { table: null, problems: decoded.problems };
  onProgress(0.1);
  const converted = given ?? convert(decoded.text);
  const file = {
    name,
    format: converted?.from ?? '',
    text: converted?.csv ?? decoded.text,
    encoding: decoded.encoding,
    options,
    separator: converted ? (',' as const) : options.separator,
  };
  const reading = readText(file, (share) => onProgress(0.1 + 0.8 * share));
  const sheet = given && reading.table ? [firstSheet(name, given.from)] : [];
  return { ...reading, problems: [...decoded.problems, ...sheet, ...reading.problems] };
}

/** What was converted before it came here has sheets: text is converted here. */
function firstSheet(name: string, format: string): Problem {
  return { place: name, found: words`a spreadsheet (${format})`, expected: 'text', used: 'its first sheet' };
}

/** The problem of a file that is not read because of its size. */
export function tooLarge(name: string, bytes: number): Problem {
  const megabytes = (value: number) => Math.ceil(value / 2 ** 20);
  const found = words`${megabytes(bytes)} MiB`;
  return { place: name, found, expected: words`at most ${megabytes(maxTableBytes)} MiB`, used: '' };
}

interface TextFile {
  readonly name: string;
  readonly format: string;
  readonly text: string;
  readonly encoding: string;
  readonly options: ReadOptions;
  readonly separator: ReadOptions['separator'];
}

function readText(file: TextFile, onProgress: (share: number) => void): TableReading {
  const { name, text, options } = file;
  if (text.trim() === '')
    return refused({ place: name, found: 'an empty file', expected: 'a table', used: '' });
  const csv = prepareText(text, file.separator);
  const layout = csv && layoutOf(csv, options.header);
  if (!csv || !layout) return refused(oneColumn(name, text));
  const named = namesIn(layout.header ?? Array(layout.width).fill('x'));
  if (named > maxTableColumns) return refused(tooWide(name, named));
  const cells = readCells(csv, layout, options.leavesOut, onProgress);
  if (cells.problems.length > 0) {
    return {
      table: null,
      problems: cells.problems,
      ...(cells.rows >= minTableRows ? { badRows: cells.bad } : {}),
    };
  }
  if (cells.rows < minTableRows) return refused(tooFewRows(name, cells.rows));
  return assemble(file, csv, layout, cells);
}

interface Cells {
  readonly builders: readonly ColumnBuilder[];
  readonly rows: number;
  /** [row]: its number in the file. */
  readonly rowNumbers: readonly number[];
  readonly bad: number;
  readonly problems: readonly Problem[];
}

function readCells(
  csv: CsvText,
  { width, firstRow }: Layout,
  leavesOut: boolean,
  onProgress: (share: number) => void,
): Cells {
  const builders = Array.from({ length: width }, columnBuilder);
  const bad = badRows(width);
  const rowNumbers: number[] = [];
  readRows(csv, ({ cells, number, fault, share }) => {
    if (number < firstRow) return;
    if (fault) bad.addFault(number, fault);
    if (isBlank(cells)) return;
    if (cells.length < width || !isBlank(cells.slice(width))) bad.addRagged(number, cells.length);
    else {
      for (let column = 0; column < width; column++) builders[column]!.add(cells[column]!);
      rowNumbers.push(number);
    }
    if (number % progressRows === 0) onProgress(share);
  });
  const rows = rowNumbers.length;
  const problems = bad.problems(leavesOut);
  return { builders, rows, rowNumbers, bad: bad.count(), problems };
}

/** Collects what is wrong with rows: the first few in full, the rest as a number. */
function badRows(width: number) {
  const problems: Problem[] = [];
  let ragged = 0;
  let unlisted = 0;
  const add = (problem: Problem) => {
    if (problems.length < listedRows) problems.push(problem);
    else unlisted++;
  };
  return {
    addRagged(row: number, cells: number) {
      ragged++;
      const found = cells === 1 ? '1 cell' : words`${cells} cells`;
      add({
        place: words`row ${String(row)}`,
        found,
        expected: words`${width} cells, as in the header`,
        used: '',
      });
    },
    addFault(row: number, kind: QuoteFault) {
      const found =
        kind === 'unclosed' ? words`a quote that is never closed` : words`text after a closing quote`;
      add({
        place: words`row ${String(row)}`,
        found,
        expected: 'quotes in pairs around a whole cell',
        used: '',
      });
    },
    count: () => ragged,
    /** None where the rows are to be left out. */
    problems(leavesOut: boolean): readonly Problem[] {
      if (leavesOut) return [];
      if (unlisted === 0) return problems;
      const found = words`${unlisted} more rows like these`;
      return [
        ...problems,
        { place: 'further down', found, expected: words`${width} cells in each`, used: '' },
      ];
    },
  };
}

function assemble(file: TextFile, csv: CsvText, layout: Layout, cells: Cells): TableReading {
  const { name, options } = file;
  const { header, headerRow } = layout;
  // Spreadsheets write separators for empty columns on the right: no name and no cell, no column.
  const kept = [...cells.builders.keys()].filter(
    (column) => !header || header[column]!.trim() !== '' || !cells.builders[column]!.isEmpty(),
  );
  if (kept.length < minTableColumns) return refused(oneColumn(name, csv.body));
  if (kept.length > maxTableColumns) return refused(tooWide(name, kept.length));
  const { names, problems } = header
    ? namedHeader(header, kept, headerRow)
    : numberedHeader(kept.length, name, cells.rowNumbers[0]);
  const raws = kept.map((column, at) => cells.builders[column]!.finish(names[at]!));
  const read = readColumns(raws, cells.rowNumbers, csv.separator, options);
  const isGuessed = JSON.stringify(options) === JSON.stringify(allGuessed);
  const table: Table = {
    name,
    fingerprint: fingerprintOf(read.columns),
    rows: cells.rows,
    columns: read.columns,
    ...(isGuessed ? {} : { options }),
  };
  const leftOut = cells.bad > 0 ? [rowsLeftOut(name, cells.bad, layout.width)] : [];
  return {
    table,
    problems: [...layout.problems, ...problems, ...leftOut, ...read.problems],
    facts: {
      format: file.format,
      encoding: file.encoding,
      separator: csv.separator,
      header: headerRow,
      leftOut: cells.bad,
      ...read.facts,
    },
  };
}

function rowsLeftOut(name: string, rows: number, width: number): Problem {
  const found = rows === 1 ? words`1 row of another length` : words`${rows} rows of another length`;
  return { place: name, found, expected: words`${width} cells in each`, used: 'left out' };
}

function tooWide(name: string, columns: number): Problem {
  const expected = words`at most ${maxTableColumns} columns`;
  return { place: words`${name}, row 1`, found: words`${columns} columns`, expected, used: '' };
}

function tooFewRows(name: string, rows: number): Problem {
  const found =
    rows === 0
      ? words`a header and no rows`
      : rows === 1
        ? words`1 row under the header`
        : words`${rows} rows under the header`;
  return { place: name, found, expected: words`at least ${minTableRows} rows`, used: '' };
}

function oneColumn(name: string, text: string): Problem {
  const start = text.trimStart().split('\n', 1)[0]!.trim();
  return {
    place: words`${name}, row 1`,
    found: words`one column: ${start.length > 60 ? `${start.slice(0, 60)}…` : start}`,
    expected: 'at least two columns, separated by commas, semicolons, tabs, vertical bars or spaces',
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
