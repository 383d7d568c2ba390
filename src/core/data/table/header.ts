import type { Problem } from '../../problem';
import { type Words, words } from '../../words';
import { maxNameLength } from './limits';
import { isMissing } from './markers';
import { looksNumeric } from './numbers';

/** A header that names every column, and what had to be changed for it. */
export interface Header {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Whether the first of these rows is data already: it has a number wherever the rows below have only numbers; or it has
 * texts alone, and at least half of them come again below them. Consecutive whole numbers (0, 1, 2; 2019, 2020) are
 * taken for names, as they are in tables that a program numbered or that have a column a year.
 */
export function lacksHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.some((cell) => cell.trim() === '')) return false;
  const columns = [...first.keys()].map((column) => ({
    cell: first[column]!.trim(),
    below: rest.map((row) => (row[column] ?? '').trim()).filter((cell) => !isMissing(cell)),
  }));
  const numeric = columns.filter(({ below }) => below.length > 0 && below.every(looksNumeric));
  const cells = numeric.map(({ cell }) => cell).filter((cell) => !isMissing(cell));
  if (!cells.every(looksNumeric)) return false;
  if (cells.length > 0) return !areConsecutive(cells.map(Number));
  const again = columns.filter(({ cell, below }) => below.includes(cell)).length;
  return numeric.length === 0 && again * 2 >= columns.length;
}

function areConsecutive(numbers: readonly number[]): boolean {
  if (numbers.length === 1) return numbers[0]! >= 1800 && numbers[0]! <= 2200;
  return numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

/** Names for the columns of a table whose first row is data. */
export function numberedHeader(columns: number, file: string, row = 1): Header {
  const names = Array.from({ length: columns }, (_, column) => `column ${column + 1}`);
  const used = words`${names[0]!} to ${names[columns - 1]!}; row ${String(row)} is read as data`;
  return {
    names,
    problems: [
      {
        place: words`${file}, row ${String(row)}`,
        found: 'data',
        expected: 'a header with column names',
        used,
      },
    ],
  };
}

/** The names in a first row for those of its columns that are kept: none empty, none twice, none too long. */
export function namedHeader(cells: readonly string[], columns: readonly number[], row = 1): Header {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const names = columns.map((column) => {
    const found = wellFormed(cells[column]!.trim().replace(/\s+/g, ' '));
    const name = unusedName(found || `column ${column + 1}`, taken);
    taken.add(name);
    if (name !== found) {
      const place = words`row ${String(row)}, column ${column + 1}`;
      problems.push({ place, found: cut(found, maxNameLength), expected: expectedName(found), used: name });
    }
    return name;
  });
  return { names, problems };
}

function expectedName(found: string): Words {
  if (found === '') return 'a name';
  return found.length > maxNameLength
    ? words`at most ${maxNameLength} characters`
    : words`a name that no other column has`;
}

function unusedName(wanted: string, taken: ReadonlySet<string>): string {
  let name = cut(wanted, maxNameLength);
  for (let count = 2; taken.has(name); count++) {
    const suffix = ` (${count})`;
    name = cut(wanted, maxNameLength - suffix.length) + suffix;
  }
  return name;
}

/** The first `length` code units, less half a character at the cut. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** Halves of characters, which no link can carry, become U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
