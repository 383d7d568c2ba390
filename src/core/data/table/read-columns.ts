import type { Problem } from '../../problem';
import { words } from '../../words';
import type { RawColumn } from './column-builder';
import { type CountedTexts, type ReadNumbers, readNumbers } from './column-numbers';
import { type DateOrder, daysIn, monthOf, orderOf, weekdayOf } from './dates';
import { columnSign, fileSign } from './decimal-sign';
import { farNumbers } from './far-numbers';
import { maxClasses, maxNameLength } from './limits';
import { missingValues } from './markers';
import type { DecimalSign } from './numbers';
import type { MissingText, ReadingFacts, ReadOptions } from './read-options';
import type { Column } from './table';

export interface ColumnsReading {
  readonly columns: readonly Column[];
  readonly problems: readonly Problem[];
  readonly facts: Pick<ReadingFacts, 'decimal' | 'missing' | 'limits' | 'dates' | 'openDates'>;
}

/** A raw column whose texts are told apart: markers of missing cells, and the rest. */
interface Sorted {
  readonly raw: RawColumn;
  readonly counts: Uint32Array;
  readonly isMarker: readonly boolean[];
  readonly texts: CountedTexts;
  /** [text of `texts`]: its code in the raw column. */
  readonly codeOf: readonly number[];
}

/**
 * Columns of texts as columns of numbers and categories. What a number looks like is decided once for the file (the
 * decimal sign, the order of day and month); a column that shows another sign by itself keeps it.
 *
 * @param rowNumbers [row]: its number in the file, by which odd cells are named.
 */
export function readColumns(
  raws: readonly RawColumn[],
  rowNumbers: readonly number[],
  separator: string,
  options: ReadOptions,
): ColumnsReading {
  const kept = new Set(options.kept);
  const sorted = raws.map((raw) => sortTexts(raw, kept));
  const file =
    options.decimal ||
    fileSign(
      sorted.map(({ texts }) => texts.values),
      separator,
    );
  const order = options.dates || (orderOf(sorted.flatMap(({ texts }) => texts.values)) ?? 'day');
  const read = sorted.map(({ texts }) => {
    const sign: DecimalSign = options.decimal || (columnSign(texts.values) ?? file);
    return withoutPlainForm(readNumbers(texts, sign, order, options.limits), separator);
  });
  const far = farNumbers(
    read.map(({ numbers, form }, at) => {
      const isMeasured = form === null || form.kind === 'number';
      return isMeasured ? { numbers, counts: sorted[at]!.texts.counts } : null;
    }),
  );
  const tally = missingTally();
  const made = sorted.map((column, at) => {
    const missing = missingCodes(column, read[at]!, far[at]!, kept, options.limits, tally);
    return {
      column: finish(column, read[at]!, missing.codes),
      problems: oddProblems(column, missing.odd, rowNumbers),
    };
  });
  const columns = made.map(({ column }) => column);
  return {
    columns: options.dateParts ? withDateParts(columns, order) : columns,
    problems: made.flatMap(({ problems }) => problems),
    facts: {
      decimal: file,
      missing: tally.all(),
      limits: countLimits(sorted, read),
      dates: columns.filter(({ form }) => form?.kind === 'date').map(({ name }) => name),
      openDates: openDates(columns, read, order, sorted),
    },
  };
}

function sortTexts(raw: RawColumn, kept: ReadonlySet<string>): Sorted {
  const counts = new Uint32Array(raw.values.length);
  for (const code of raw.codes) if (code >= 0) counts[code]!++;
  const isMarker = missingValues(raw.values, kept);
  const codeOf = [...raw.values.keys()].filter((code) => !isMarker[code]);
  const texts = {
    values: codeOf.map((code) => raw.values[code]!),
    counts: codeOf.map((code) => counts[code]!),
  };
  return { raw, counts, isMarker, texts, codeOf };
}

/** With semicolons between cells a comma says nothing new: it is how such files are written. */
function withoutPlainForm(read: ReadNumbers, separator: string): ReadNumbers {
  const { form } = read;
  const isUsual = form?.kind === 'number' && form.unit === '' && form.sign === ',' && separator === ';';
  return isUsual ? { ...read, form: null } : read;
}

function missingTally() {
  const found = new Map<string, Omit<MissingText, 'among'> & { readonly columns: Set<RawColumn> }>();
  return {
    add(column: RawColumn, text: string, cells: number, kind: MissingText['kind']) {
      const key = text.toLowerCase();
      const before = found.get(key);
      found.set(key, {
        text: before?.text ?? text,
        cells: (before?.cells ?? 0) + cells,
        kind: before?.kind ?? kind,
        columns: (before?.columns ?? new Set()).add(column),
      });
    },
    all: (): readonly MissingText[] =>
      [...found.values()]
        .map(({ columns, ...one }) => ({ ...one, among: cellsIn(columns) }))
        .sort((a, b) => b.cells - a.cells),
  };
}

function cellsIn(columns: Iterable<RawColumn>): number {
  return [...columns].reduce((sum, { codes }) => sum + codes.length, 0);
}

/** The raw codes that count as missing, and those of them that are odd texts. */
function missingCodes(
  { raw, counts, isMarker, texts, codeOf }: Sorted,
  read: ReadNumbers,
  far: ReadonlySet<number>,
  kept: ReadonlySet<string>,
  limits: ReadOptions['limits'],
  tally: ReturnType<typeof missingTally>,
) {
  const codes = new Set<number>();
  const odd = new Set<number>();
  for (const [code, isMissing] of isMarker.entries()) {
    if (!isMissing) continue;
    codes.add(code);
    tally.add(raw, raw.values[code]!, counts[code]!, 'marker');
  }
  for (const [at, text] of texts.values.entries()) {
    const code = codeOf[at]!;
    const isFar = far.has(read.numbers[at]!);
    const said = isFar ? String(read.numbers[at]) : text;
    const isKept = kept.has(said.toLowerCase());
    if (isFar || read.isOdd[at]) tally.add(raw, said, counts[code]!, isFar ? 'far-number' : 'odd-text');
    if ((isFar || read.isOdd[at]) && !isKept) {
      codes.add(code);
      if (!isFar) odd.add(code);
    } else if (read.isLimit[at] && limits === 'missing') codes.add(code);
  }
  return { codes, odd };
}

function finish({ raw, texts, codeOf }: Sorted, read: ReadNumbers, missing: ReadonlySet<number>): Column {
  const keyOf = keyFor(texts.values, read.numbers);
  const values: string[] = [];
  const numbers: number[] = [];
  const placeOfKey = new Map<string | number, number>();
  const placeOf = new Int32Array(raw.values.length).fill(-1);
  for (const [at, code] of codeOf.entries()) {
    if (missing.has(code)) continue;
    const key = keyOf(at);
    let place = placeOfKey.get(key);
    if (place === undefined) {
      place = values.push(texts.values[at]!) - 1;
      numbers.push(read.numbers[at]!);
      placeOfKey.set(key, place);
    }
    placeOf[code] = place;
  }
  const codes = raw.codes.map((code) => (code < 0 ? -1 : placeOf[code]!));
  const column = { name: raw.name, values, codes, numbers: Float64Array.from(numbers) };
  return read.form ? { ...column, form: read.form } : column;
}

// Single letters may be letters: a and A differ.
const fewLetters = 8;

/** What makes two texts one class: of few numbers their value, of few texts their letters, large or small. */
function keyFor(values: readonly string[], numbers: Float64Array): (at: number) => string | number {
  const isFew = (count: number) => count <= maxClasses;
  const distinct = new Set(numbers.filter((number) => !Number.isNaN(number)));
  const letters = values.filter((value) => value.length === 1).length;
  const foldsLetters = isFew(values.length) && letters <= fewLetters;
  return (at) => {
    if (!Number.isNaN(numbers[at]!)) return isFew(distinct.size) ? numbers[at]! : values[at]!;
    return foldsLetters ? values[at]!.toLowerCase() : values[at]!;
  };
}

const listedRows = 5;

function oddProblems({ raw }: Sorted, odd: ReadonlySet<number>, rowNumbers: readonly number[]): Problem[] {
  return [...odd].slice(0, listedRows).map((code): Problem => {
    const rows = rowNumbers.filter((_, row) => raw.codes[row] === code);
    const listed = rows.slice(0, listedRows).join(', ');
    const place =
      rows.length > listedRows
        ? words`column ${raw.name}, rows ${listed} and ${rows.length - listedRows} more`
        : words`column ${raw.name}, row ${listed}`;
    return { place, found: raw.values[code]!.slice(0, 60), expected: 'a number', used: 'missing' };
  });
}

function countLimits(sorted: readonly Sorted[], read: readonly ReadNumbers[]): number {
  return sorted.reduce(
    (sum, { texts }, column) =>
      sum +
      texts.values.reduce((cells, _, at) => cells + (read[column]!.isLimit[at] ? texts.counts[at]! : 0), 0),
    0,
  );
}

function openDates(
  columns: readonly Column[],
  read: readonly ReadNumbers[],
  order: DateOrder,
  sorted: readonly Sorted[],
): readonly string[] {
  // One date that has only one reading settles the whole file.
  const isSettled = orderOf(sorted.flatMap(({ texts }) => texts.values)) !== null;
  return columns
    .filter((_, at) => read[at]!.isOpenDate && !(isSettled && order !== null))
    .map(({ name }) => name);
}

function withDateParts(columns: readonly Column[], order: DateOrder): readonly Column[] {
  return columns.flatMap((column) => {
    if (column.form?.kind !== 'date') return [column];
    const days = column.values.map((value) => daysIn(value, order));
    return [
      column,
      partOf(column, 'month', days.map(monthOf)),
      partOf(column, 'weekday', days.map(weekdayOf)),
    ];
  });
}

function partOf({ name, codes }: Column, part: string, textOf: readonly string[]): Column {
  const values = [...new Set(textOf)];
  const placeOf = textOf.map((text) => values.indexOf(text));
  return {
    name: `${name.slice(0, maxNameLength - part.length - 1)} ${part}`,
    values,
    codes: codes.map((code) => (code < 0 ? -1 : placeOf[code]!)),
    numbers: new Float64Array(values.length).fill(Number.NaN),
  };
}
