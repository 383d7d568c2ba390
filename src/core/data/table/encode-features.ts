import type { FeatureRole } from './feature-role';
import { maxCategories } from './limits';
import { momentsOf, standardise } from './statistics';
import type { Column } from './table';

/** Encoded inputs: see {@link planFeatures}. */
export interface EncodedFeatures {
  readonly names: readonly string[];
  /** [row, name] */
  readonly inputs: Float32Array;
}

/** A column that becomes inputs. */
export interface FeatureColumn {
  readonly column: Column;
  readonly role: Exclude<FeatureRole, 'ignored'>;
}

/** How one column becomes a few inputs. */
export interface Encoder {
  readonly names: readonly string[];
  /** Writes the inputs of a row from `at` on, where zeros are. */
  write(row: number, inputs: Float32Array, at: number): void;
}

/**
 * How columns become the inputs of a network; every statistic is taken on the training rows only.
 *
 * - numeric: z = (x - mean) / deviation, where deviation is the population's; 0 for a missing cell (the training
 *   mean), with one more input `<name> missing` of 0 and 1 if any row misses the cell. A text in a numeric column
 *   is missing. A column that is constant on the training rows is 0.
 * - categorical: one input of 0 and 1 for each of the 30 most frequent texts of the training rows, one for all
 *   others and one for missing cells, the last two only if a row needs them. They sum to 1 in every row.
 */
export function planFeatures(features: readonly FeatureColumn[], train: Uint32Array): readonly Encoder[] {
  return features.map((feature) => encoderOf(feature, train));
}

/** The inputs that a plan makes of a table's rows. */
export function encodeFeatures(plan: readonly Encoder[], rows: number): EncodedFeatures {
  const names = plan.flatMap((encoder) => encoder.names);
  const inputs = new Float32Array(rows * names.length);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (const encoder of plan) {
      encoder.write(row, inputs, at);
      at += encoder.names.length;
    }
  }
  return { names, inputs };
}

function encoderOf({ column, role }: FeatureColumn, train: Uint32Array): Encoder {
  return role === 'numeric' ? numericEncoder(column, train) : categoricalEncoder(column, train);
}

function numericEncoder({ name, codes, numbers }: Column, train: Uint32Array): Encoder {
  const valueAt = (row: number) => (codes[row]! < 0 ? Number.NaN : numbers[codes[row]!]!);
  const moments = momentsOf(train, valueAt) ?? { mean: 0, deviation: 0 };
  // One division a distinct text, not one a row.
  const standardised = Float32Array.from(numbers, (number) => standardise(number, moments));
  const hasMissing = codes.some((code) => code < 0 || Number.isNaN(numbers[code]!));
  return {
    names: hasMissing ? [name, `${name} missing`] : [name],
    write(row, inputs, at) {
      const value = codes[row]! < 0 ? Number.NaN : standardised[codes[row]!]!;
      if (Number.isNaN(value)) inputs[at + 1] = 1;
      else inputs[at] = value;
    },
  };
}

function categoricalEncoder(column: Column, train: Uint32Array): Encoder {
  const kept = frequentCodes(column, train);
  const placeOf = new Int32Array(column.values.length).fill(kept.length);
  for (const [place, code] of kept.entries()) placeOf[code] = place;
  const hasOther = column.codes.some((code) => code >= 0 && placeOf[code] === kept.length);
  const hasMissing = column.codes.some((code) => code < 0);
  const names = kept.map((code) => `${column.name} = ${column.values[code]}`);
  if (hasOther) names.push(`${column.name} = other`);
  if (hasMissing) names.push(`${column.name} missing`);
  const missingPlace = names.length - 1;
  return {
    names,
    write(row, inputs, at) {
      const code = column.codes[row]!;
      inputs[at + (code < 0 ? missingPlace : placeOf[code]!)] = 1;
    },
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
