import {
  type CategoricalEncoding,
  type ColumnEncoding,
  columnEncoding,
  type FeatureColumn,
  inputNames,
  type NumericEncoding,
} from './column-encoding';
import { standardise } from './statistics';
import type { Column } from './table';

/** Encoded inputs: see {@link planFeatures}. */
export interface EncodedFeatures {
  readonly names: readonly string[];
  /** [row, name] */
  readonly inputs: Float32Array;
}

/** How one column becomes a few inputs. */
export interface Encoder {
  readonly encoding: ColumnEncoding;
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

function encoderOf(feature: FeatureColumn, train: Uint32Array): Encoder {
  const encoding = columnEncoding(feature, train);
  return encoding.kind === 'numeric'
    ? numericEncoder(feature.column, encoding)
    : categoricalEncoder(feature.column, encoding);
}

function numericEncoder({ codes, numbers }: Column, encoding: NumericEncoding): Encoder {
  // One division a distinct text, not one a row.
  const standardised = Float32Array.from(numbers, (number) => standardise(number, encoding));
  return {
    encoding,
    names: inputNames(encoding),
    write(row, inputs, at) {
      const value = codes[row]! < 0 ? Number.NaN : standardised[codes[row]!]!;
      if (Number.isNaN(value)) inputs[at + 1] = 1;
      else inputs[at] = value;
    },
  };
}

function categoricalEncoder({ codes, values }: Column, encoding: CategoricalEncoding): Encoder {
  const { categories } = encoding;
  const places = new Map(categories.map((category, place) => [category, place]));
  const placeOf = Int32Array.from(values, (value) => places.get(value) ?? categories.length);
  const names = inputNames(encoding);
  const missingPlace = names.length - 1;
  return {
    encoding,
    names,
    write(row, inputs, at) {
      const code = codes[row]!;
      inputs[at + (code < 0 ? missingPlace : placeOf[code]!)] = 1;
    },
  };
}
