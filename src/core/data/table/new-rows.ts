import Papa from 'papaparse';
import type { Problem } from '../../problem';
import { type Words, words } from '../../words';
import { type ColumnEncoding, inputNames, type NumericEncoding } from './column-encoding';
import { withoutUnit } from './column-unit';
import { daysIn } from './dates';
import { isMissing } from './markers';
import { numberIn } from './numbers';
import { standardise } from './statistics';

/** Rows without targets, as they stand in a text. */
export interface NewRows {
  readonly columns: readonly string[];
  /** [row][column], trimmed. */
  readonly cells: readonly (readonly string[])[];
}

/** New rows as inputs, with what of them the training rows did not have; in the places of problems, what is used. */
export interface EncodedRows {
  /** [row, input] */
  readonly inputs: Float32Array;
  readonly notes: readonly Problem[];
}

/** New rows that are answered at once. */
export const mostNewRows = 10_000;

/** Notes that are listed one by one. */
const listed = 50;

/**
 * The rows of a CSV text whose first line names the columns; each column that is an input has to be there, others may be.
 * Never throws.
 */
export function readNewRows(
  text: string,
  encodings: readonly ColumnEncoding[],
): NewRows | readonly Problem[] {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  const missing = encodings.filter(({ column }) => !header.includes(column));
  if (missing.length > 0) {
    const found = header.length === 0 ? 'nothing' : words`columns ${header.join(', ').slice(0, 80)}`;
    return missing.map(({ column }) => ({
      place: 'row 1',
      found,
      expected: words`a column ${column}`,
      used: '',
    }));
  }
  if (rows.length === 0) {
    return [{ place: 'row 2', found: 'nothing', expected: 'a row of cells', used: '' }];
  }
  if (rows.length > mostNewRows) {
    return [
      {
        place: 'table',
        found: words`${rows.length} rows`,
        expected: words`at most ${mostNewRows}`,
        used: '',
      },
    ];
  }
  const ragged = rows.flatMap((row, i) => (row.length === header.length ? [] : [{ row, number: i + 2 }]));
  if (ragged.length > 0) {
    return ragged.slice(0, listed).map(({ row, number }) => ({
      place: words`row ${String(number)}`,
      found: words`${row.length} cells`,
      expected: words`${header.length} cells`,
      used: '',
    }));
  }
  return { columns: header, cells: rows };
}

/** New rows under the very encoding that the training rows had. What of them those did not show is noted, cell by cell. */
export function encodeNewRows(
  { columns, cells }: NewRows,
  encodings: readonly ColumnEncoding[],
): EncodedRows {
  const widths = encodings.map((encoding) => inputNames(encoding).length);
  const width = widths.reduce((sum, own) => sum + own, 0);
  const inputs = new Float32Array(cells.length * width);
  const notes: Problem[] = [];
  cells.forEach((row, i) => {
    let at = i * width;
    encodings.forEach((encoding, place) => {
      const text = row[columns.indexOf(encoding.column)]!;
      const note = writeCell(text, encoding, inputs, at);
      if (note !== null && notes.length < listed) {
        const where = words`row ${String(i + 2)}, column ${encoding.column}`;
        notes.push({ place: where, found: text === '' ? 'nothing' : text.slice(0, 60), ...note });
      }
      at += widths[place]!;
    });
  });
  return { inputs, notes };
}

type Note = Pick<Problem, 'expected' | 'used'>;

function writeCell(text: string, encoding: ColumnEncoding, inputs: Float32Array, at: number): Note | null {
  const isThere = !isMissing(text) || (encoding.kind === 'categorical' && encoding.categories.includes(text));
  return encoding.kind === 'numeric'
    ? writeNumber(isThere ? numberOf(text, encoding) : null, encoding, inputs, at)
    : writeCategory(isThere ? text : null, encoding, inputs, at);
}

/** A cell's text as a number in the unit of its column; NaN where it is none. */
function numberOf(text: string, { form }: NumericEncoding): number {
  if (form?.kind === 'date') return daysIn(text, 'day') - daysIn(form.since, 'day');
  if (form?.kind !== 'number') return numberIn(text, '.');
  const bare = form.unit === '' ? text : withoutUnit(text, form.unit);
  return numberIn(bare, form.sign);
}

function writeNumber(
  value: number | null,
  encoding: NumericEncoding,
  inputs: Float32Array,
  at: number,
): Note | null {
  const { mean, low, high, hasMissing } = encoding;
  if (value === null || Number.isNaN(value)) {
    if (hasMissing) inputs[at + 1] = 1;
    if (value === null && hasMissing) return null;
    const used: Words = hasMissing
      ? words`a missing cell`
      : words`the mean of the training rows, ${shortNumber(mean)}`;
    return { expected: 'a number', used };
  }
  inputs[at] = standardise(value, encoding);
  if (value >= low && value <= high) return null;
  return {
    expected: words`${shortNumber(low)} to ${shortNumber(high)}, as in the training rows`,
    used: 'the number as it is',
  };
}

function writeCategory(
  text: string | null,
  { categories, hasOther, hasMissing }: Extract<ColumnEncoding, { kind: 'categorical' }>,
  inputs: Float32Array,
  at: number,
): Note | null {
  const otherPlace = categories.length;
  if (text === null) {
    if (!hasMissing) return { expected: 'a category', used: 'no category' };
    inputs[at + otherPlace + (hasOther ? 1 : 0)] = 1;
    return null;
  }
  const place = categories.indexOf(text);
  if (place >= 0) {
    inputs[at + place] = 1;
    return null;
  }
  if (hasOther) inputs[at + otherPlace] = 1;
  const some = categories.slice(0, 5).join(', ');
  return {
    expected:
      categories.length > 5 ? words`a category of the training rows: ${some}, …` : words`one of ${some}`,
    used: hasOther ? 'the place of all others' : 'no category',
  };
}

const shortNumber = (value: number) => String(Number(value.toPrecision(6)));
