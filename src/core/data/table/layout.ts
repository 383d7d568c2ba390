import type { Problem } from '../../problem';
import { type Words, words } from '../../words';
import { lacksHeader } from './header';
import { looksNumeric } from './numbers';
import { type CsvText, type NumberedRow, numberedSample } from './records';
import { isUnitsRow } from './units-row';

/** Which rows of a file are what. */
export interface Layout {
  /** The names of the columns; null where there are none. */
  readonly header: readonly string[] | null;
  /** The row they stand in, 0 where there are none. */
  readonly headerRow: number;
  /** The first row of data, or one of those above it that are skipped. */
  readonly firstRow: number;
  readonly width: number;
  readonly problems: readonly Problem[];
}

// More lines than this above a header are no title.
const longestPreamble = 30;

/**
 * Where the names of the columns and the data begin. Rows above the first that is as wide as most are a title or a
 * logger's lines; a row of units below the header is none of data.
 *
 * @param wanted the row that the user says is the header, 0 for none, null to look for it.
 */
export function layoutOf(csv: CsvText, wanted: number | null): Layout | null {
  const sample = numberedSample(csv);
  if (sample.length === 0) return null;
  const said = wanted ? sample.findIndex(({ number }) => number === wanted) : -1;
  const start = said >= 0 ? said : preambleOf(sample);
  const rows = sample.slice(start);
  const named = said >= 0 ? rows[0]! : wanted === 0 ? null : guessHeader(csv, sample, start);
  const headerRow = named === null ? 0 : named.number;
  const above = sample.filter(({ number }) => number < (headerRow || rows[0]!.number));
  const data = rows.filter(({ number }) => number > headerRow);
  const units = named ? unitsBelow(data) : [];
  const first = data[units.length]?.number ?? headerRow + 1;
  return {
    header: named === null ? null : named.cells,
    headerRow,
    firstRow: first,
    width: named?.cells.length ?? rows[0]!.cells.length,
    problems: [
      ...(csv.comment !== '' && headerRow !== csv.skipped ? [commentsNote(csv)] : []),
      ...(above.length > 0 ? [noteOn(above, words`a row of column names`)] : []),
      ...(units.length > 0 ? [noteOn(units, words`a row of data`, words`units, left out`)] : []),
    ],
  };
}

function noteOn(rows: readonly NumberedRow[], expected: Words, used: Words = words`left out`): Problem {
  const [first, last] = [rows[0]!.number, rows.at(-1)!.number];
  const place =
    first === last ? words`row ${String(first)}` : words`rows ${String(first)} to ${String(last)}`;
  const found = rows[0]!.cells.filter((cell) => cell.trim() !== '').join(', ');
  return { place, found: found.length > 60 ? `${found.slice(0, 60)}…` : found, expected, used };
}

function commentsNote({ comment, skipped }: CsvText): Problem {
  const place = skipped === 1 ? words`row ${'1'}` : words`rows 1 to ${String(skipped)}`;
  return {
    place,
    found: `# ${comment}`.slice(0, 60),
    expected: words`a row of column names`,
    used: words`left out`,
  };
}

function extent(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** How many rows stand above the table: those not as wide as most rows are, as long as they are no table themselves. */
function preambleOf(sample: readonly NumberedRow[]): number {
  const width = usualWidth(sample);
  const isFull = ({ cells }: NumberedRow) =>
    extent(cells) === width ||
    (cells.length === width && cells.filter((cell) => cell.trim() !== '').length * 2 > width);
  const start = sample.findIndex(isFull);
  if (start < 1 || start > longestPreamble) return 0;
  const isWide = sample.slice(0, start).filter(({ cells }) => extent(cells) > width).length > 1;
  const below = sample.slice(start);
  const regular = below.filter(
    ({ cells }) => cells.length === below[0]!.cells.length || isFull({ cells, number: 0 }),
  );
  return isWide || regular.length < 0.6 * below.length || below.length < 2 ? 0 : start;
}

/** The number of cells that most rows have; no more than the widest row says something in. */
function usualWidth(sample: readonly NumberedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of sample) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return Math.min(most, Math.max(...sample.map(({ cells }) => extent(cells))));
}

function guessHeader(csv: CsvText, sample: readonly NumberedRow[], start: number): NumberedRow | null {
  const rows = sample.slice(start).map(({ cells }) => cells.slice(0, extent(cells)));
  const width = rows[0]!.length;
  const above = sample[start - 1];
  // R leaves the name of the column with the names of the rows out.
  if (
    above &&
    width > 2 &&
    isNames(above.cells) &&
    extent(above.cells) === width - 1 &&
    hasNumbers(rows[0]!)
  ) {
    return { cells: ['', ...above.cells.slice(0, width - 1)], number: above.number };
  }
  if (!lacksHeader(rows)) return sample[start]!;
  const comment = cellsOf(csv);
  return comment.length === width && isNames(comment) ? { cells: comment, number: csv.skipped } : null;
}

function cellsOf({ comment, separator }: CsvText): string[] {
  return comment === ''
    ? []
    : comment.split(separator === ' ' ? /\s+/ : separator).map((cell) => cell.trim());
}

function isNames(cells: readonly string[]): boolean {
  const named = cells.slice(0, extent(cells));
  return named.every((cell) => cell.trim() !== '' && !looksNumeric(cell.trim()));
}

function hasNumbers(cells: readonly string[]): boolean {
  return cells.some((cell) => looksNumeric(cell.trim()));
}

function unitsBelow(data: readonly NumberedRow[]): NumberedRow[] {
  const units: NumberedRow[] = [];
  while (units.length < 2 && data.length > units.length + 1) {
    const [row, ...below] = data.slice(units.length);
    // A second row of a logger's (what was averaged) may follow the units.
    const cells = below.map((one) => one.cells);
    if (!isUnitsRow(row!.cells, units.length === 0 && cells.length > 3 ? cells.slice(1) : cells)) break;
    units.push(row!);
  }
  return units;
}
