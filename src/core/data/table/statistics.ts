import { square } from '../../elementary';
import type { Column } from './table';

/** What a column holds, counted once. */
export interface ColumnFacts {
  readonly missing: number;
  /** Distinct texts. */
  readonly distinct: number;
  /** Cells that are there and are no number. */
  readonly texts: number;
  /** Whether all that is there are numbers; false for an empty column. */
  readonly isNumeric: boolean;
  /** Numeric, and whole. */
  readonly isWhole: boolean;
}

const known = new WeakMap<Column, ColumnFacts>();

/** The facts of a column; a second call costs nothing. */
export function factsOf(column: Column): ColumnFacts {
  let facts = known.get(column);
  if (!facts) {
    facts = countFacts(column);
    known.set(column, facts);
  }
  return facts;
}

function countFacts({ values, codes, numbers }: Column): ColumnFacts {
  let missing = 0;
  let texts = 0;
  for (const code of codes) {
    if (code < 0) missing++;
    else if (Number.isNaN(numbers[code]!)) texts++;
  }
  const isNumeric = values.length > 0 && texts === 0;
  const isWhole = isNumeric && numbers.every((number) => Number.isInteger(number));
  return { missing, distinct: values.length, texts, isNumeric, isWhole };
}

/** Mean and population standard deviation. */
export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Mean m and deviation s = sqrt(mean((x - m)^2)) of value(row) over rows, rows with NaN left out; null where
 * none is left. Two passes over numbers that are divided by the largest of them, so that nothing overflows.
 */
export function momentsOf(rows: Iterable<number>, value: (row: number) => number): Moments | null {
  const numbers: number[] = [];
  let largest = 0;
  for (const row of rows) {
    const number = value(row);
    if (Number.isNaN(number)) continue;
    numbers.push(number);
    largest = Math.max(largest, Math.abs(number));
  }
  if (numbers.length === 0) return null;
  if (largest === 0) return { mean: 0, deviation: 0 };
  let sum = 0;
  for (const number of numbers) sum += number / largest;
  const mean = sum / numbers.length;
  let squares = 0;
  for (const number of numbers) squares += square(number / largest - mean);
  return { mean: mean * largest, deviation: Math.sqrt(squares / numbers.length) * largest };
}

// A test row may lie far outside what the training rows span; it stays finite in 32 bits and in a square.
const farthest = 1e6;

/** (number - mean) / deviation, at most a million either way; 0 where the deviation is; NaN for NaN. */
export function standardise(number: number, { mean, deviation }: Moments): number {
  if (Number.isNaN(number)) return Number.NaN;
  if (deviation === 0) return 0;
  return Math.min(farthest, Math.max(-farthest, (number - mean) / deviation));
}

/**
 * How much two columns say about each other, 0 to 1, on the rows where both are there: the absolute correlation
 * of two numeric columns, the correlation ratio of a numeric and a text column, and 0 for two text columns,
 * where chance alone gives rare texts an association.
 */
export function association(a: Column, b: Column, rows: number): number {
  const aIsNumeric = factsOf(a).isNumeric;
  const bIsNumeric = factsOf(b).isNumeric;
  if (!aIsNumeric && !bIsNumeric) return 0;
  const both = Uint32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => a.codes[row]! >= 0 && b.codes[row]! >= 0,
  );
  if (both.length < 3) return 0;
  if (aIsNumeric && bIsNumeric) return Math.abs(correlation(a, b, both));
  return aIsNumeric ? correlationRatio(a, b, both) : correlationRatio(b, a, both);
}

function correlation(a: Column, b: Column, rows: Uint32Array): number {
  const x = (row: number) => a.numbers[a.codes[row]!]!;
  const y = (row: number) => b.numbers[b.codes[row]!]!;
  const ofX = momentsOf(rows, x)!;
  const ofY = momentsOf(rows, y)!;
  if (ofX.deviation === 0 || ofY.deviation === 0) return 0;
  let sum = 0;
  for (const row of rows)
    sum += ((x(row) - ofX.mean) / ofX.deviation) * ((y(row) - ofY.mean) / ofY.deviation);
  return sum / rows.length;
}

/** sqrt(variance between the groups / total variance) of a numeric column in the groups of a text column. */
function correlationRatio(numeric: Column, groups: Column, rows: Uint32Array): number {
  const x = (row: number) => numeric.numbers[numeric.codes[row]!]!;
  const total = momentsOf(rows, x)!;
  if (total.deviation === 0) return 0;
  const sums = new Float64Array(groups.values.length);
  const counts = new Float64Array(groups.values.length);
  for (const row of rows) {
    sums[groups.codes[row]!]! += (x(row) - total.mean) / total.deviation;
    counts[groups.codes[row]!]!++;
  }
  let between = 0;
  for (const [group, count] of counts.entries()) if (count > 0) between += square(sums[group]!) / count;
  return Math.sqrt(between / rows.length);
}
