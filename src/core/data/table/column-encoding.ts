import type { FeatureRole } from './feature-role';
import { maxCategories } from './limits';
import { momentsOf } from './statistics';
import type { Column, ColumnForm } from './table';

/** A column that becomes inputs. */
export interface FeatureColumn {
  readonly column: Column;
  readonly role: Exclude<FeatureRole, 'ignored'>;
}

/** How a column becomes inputs, as plain data: what new rows of the same table are encoded by. */
export type ColumnEncoding = NumericEncoding | CategoricalEncoding;

export interface NumericEncoding {
  readonly kind: 'numeric';
  readonly column: string;
  /** Of the training rows; all 0 without a number among them. */
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  /** Whether one more input says that the cell is missing. */
  readonly hasMissing: boolean;
  /** How its texts are numbers; null where they are plain. */
  readonly form: ColumnForm | null;
}

export interface CategoricalEncoding {
  readonly kind: 'categorical';
  readonly column: string;
  /** The texts that have an input of their own, in their order. */
  readonly categories: readonly string[];
  /** Whether one more input takes all other texts, and one the missing cells. */
  readonly hasOther: boolean;
  readonly hasMissing: boolean;
}

/** The encoding of a column; statistics are of the training rows alone. */
export function columnEncoding({ column, role }: FeatureColumn, train: Uint32Array): ColumnEncoding {
  return role === 'numeric' ? numericEncoding(column, train) : categoricalEncoding(column, train);
}

/** The names of the inputs that a column becomes. */
export function inputNames(encoding: ColumnEncoding): string[] {
  const missing = encoding.hasMissing ? [`${encoding.column} missing`] : [];
  if (encoding.kind === 'numeric') return [encoding.column, ...missing];
  const { column, categories, hasOther } = encoding;
  const other = hasOther ? [`${column} = other`] : [];
  return [...categories.map((category) => `${column} = ${category}`), ...other, ...missing];
}

function numericEncoding({ name, codes, numbers, form }: Column, train: Uint32Array): NumericEncoding {
  const valueAt = (row: number) => (codes[row]! < 0 ? Number.NaN : numbers[codes[row]!]!);
  const moments = momentsOf(train, valueAt) ?? { mean: 0, deviation: 0 };
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of train) {
    const value = valueAt(row);
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return {
    kind: 'numeric',
    column: name,
    ...moments,
    low: Number.isFinite(low) ? low : 0,
    high: Number.isFinite(high) ? high : 0,
    hasMissing: codes.some((code) => code < 0 || Number.isNaN(numbers[code]!)),
    form: form ?? null,
  };
}

function categoricalEncoding(column: Column, train: Uint32Array): CategoricalEncoding {
  const kept = frequentCodes(column, train);
  const isKept = new Set(kept);
  return {
    kind: 'categorical',
    column: column.name,
    categories: kept.map((code) => column.values[code]!),
    hasOther: column.codes.some((code) => code >= 0 && !isKept.has(code)),
    hasMissing: column.codes.some((code) => code < 0),
  };
}

/** The most frequent codes of the training rows, the most frequent first; of equals the one that came first. */
function frequentCodes({ codes, values }: Column, train: Uint32Array): number[] {
  const counts = new Uint32Array(values.length);
  for (const row of train) if (codes[row]! >= 0) counts[codes[row]!]!++;
  return [...counts.keys()]
    .filter((code) => counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, maxCategories);
}
