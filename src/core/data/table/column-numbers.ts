import { mostOdd, sharedUnit, withoutUnit } from './column-unit';
import { type DateOrder, daysIn, hasOrder, isoDay } from './dates';
import { type DecimalSign, numberIn, unitOf } from './numbers';
import type { ColumnForm } from './table';

/** What the distinct texts of a column are as numbers. */
export interface ReadNumbers {
  /** [value]: NaN where a text is none. */
  readonly numbers: Float64Array;
  readonly form: ColumnForm | null;
  /** [value]: texts among numbers, which count as missing. */
  readonly isOdd: readonly boolean[];
  /** [value]: whether it is a limit ("<0.1"). */
  readonly isLimit: readonly boolean[];
  /** Whether these are dates whose day and month could change places. */
  readonly isOpenDate: boolean;
}

/** The distinct texts of a column that are there, and how often each is. */
export interface CountedTexts {
  readonly values: readonly string[];
  readonly counts: ArrayLike<number>;
}

/**
 * A column's texts as numbers, in this order: codes with leading zeros are none; dates are days since the first of
 * them; else numbers, with one decimal sign, and with one unit behind all of them. A column is of dates or numbers
 * where at most one cell in ten is neither; those are odd.
 */
export function readNumbers(
  texts: CountedTexts,
  sign: DecimalSign,
  order: DateOrder,
  limits: 'missing' | 'limit',
): ReadNumbers {
  const { values } = texts;
  const none = values.map(() => false);
  if (haveLeadingZeros(values)) {
    const numbers = new Float64Array(values.length).fill(Number.NaN);
    return { numbers, form: { kind: 'code' }, isOdd: none, isLimit: none, isOpenDate: false };
  }
  const dates = Float64Array.from(values, (value) => daysIn(value, order));
  const oddDates = oddAmong(texts, dates, none);
  if (oddDates !== null) {
    const start = Math.floor(firstOf(dates));
    const form = { kind: 'date', since: isoDay(start) } as const;
    const numbers = dates.map((day) => day - start);
    return { numbers, form, isOdd: oddDates, isLimit: none, isOpenDate: hasOrder(values) };
  }
  return { ...readPlainNumbers(texts, sign, limits), isOpenDate: false };
}

function firstOf(days: Float64Array): number {
  return days.filter((day) => !Number.isNaN(day)).sort()[0]!;
}

function readPlainNumbers(texts: CountedTexts, sign: DecimalSign, limits: 'missing' | 'limit') {
  const { values } = texts;
  const unit = sharedUnit(values, sign);
  const read = (text: string) => numberIn(unit === '' ? text : withoutUnit(text, unit), sign);
  const numbers = Float64Array.from(values, read);
  const limitOf = Float64Array.from(values, (value) => read(value.replace(/^(?:[<>]=?|[≤≥])\s*/u, '')));
  const isLimit = values.map((_, at) => Number.isNaN(numbers[at]!) && !Number.isNaN(limitOf[at]!));
  const isOdd = oddAmong(texts, numbers, isLimit);
  const none = values.map(() => false);
  const form = formOf(values, numbers, sign, unit);
  if (isOdd === null) return { numbers, form, isOdd: none, isLimit: none };
  const used =
    limits === 'limit' ? numbers.map((number, at) => (isLimit[at] ? limitOf[at]! : number)) : numbers;
  return { numbers: used, form, isOdd, isLimit };
}

/** null where all numbers are written as plainly as a number can be. */
function formOf(
  values: readonly string[],
  numbers: Float64Array,
  sign: DecimalSign,
  unit: string,
): ColumnForm | null {
  const dressed = values.findIndex(
    (value, at) => !Number.isNaN(numbers[at]!) && !/^[+-]?[\d.,]+(?:e[+-]?\d+)?$/i.test(value),
  );
  const hasComma =
    sign === ',' && values.some((value, at) => !Number.isNaN(numbers[at]!) && value.includes(','));
  if (dressed < 0 && !hasComma) return null;
  const units = new Set(values.filter((_, at) => !Number.isNaN(numbers[at]!)).map(unitOf));
  return { kind: 'number', sign, unit: unit || (units.size === 1 ? [...units][0]! : '') };
}

/** [value]: what among a column's texts is odd; null where it is not a column of numbers. */
function oddAmong(
  { values, counts }: CountedTexts,
  numbers: Float64Array,
  isLimit: readonly boolean[],
): readonly boolean[] | null {
  const isOdd = values.map((_, at) => Number.isNaN(numbers[at]!) && !isLimit[at]);
  let [cells, odd, limits, mostOften] = [0, 0, 0, 0];
  const distinct = new Set<number>();
  for (const at of values.keys()) {
    const count = counts[at]!;
    cells += count;
    if (isOdd[at]) {
      odd += count;
      mostOften = Math.max(mostOften, count);
    } else if (isLimit[at]) limits += count;
    else distinct.add(numbers[at]!);
  }
  if (odd + limits === 0) return cells > 0 ? isOdd : null;
  // Two numbers and a text that comes again are three classes.
  const areNumbers = distinct.size >= 3 || (distinct.size === 2 && mostOften === 1 && limits === 0);
  return areNumbers && odd <= mostOdd * cells && limits <= cells / 2 ? isOdd : null;
}

/** Zip codes and the like: digits alone, some of which begin with a zero. */
function haveLeadingZeros(values: readonly string[]): boolean {
  if (!values.some((value) => /^0\d+$/.test(value))) return false;
  const digits = values.filter((value) => /^\d+$/.test(value)).length;
  return digits >= (1 - mostOdd) * values.length;
}
