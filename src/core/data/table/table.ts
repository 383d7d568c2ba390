import type { DecimalSign } from './numbers';
import type { ReadOptions } from './read-options';

/** A parsed table, column by column: cheap to keep, to copy to a worker and to store. */
export interface Table {
  /** The file's name. */
  readonly name: string;
  /** Eight hexadecimal digits over header and cells: the same table has the same fingerprint. */
  readonly fingerprint: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** What its user said of how the file is to be read; absent where all was guessed. */
  readonly options?: ReadOptions;
  /** The address that it was fetched from. */
  readonly url?: string;
}

/** One column: every cell as the index of its text among the column's distinct texts. */
export interface Column {
  readonly name: string;
  /** Distinct cell texts, trimmed, in order of first appearance; missing cells are not among them. */
  readonly values: readonly string[];
  /** [row]: index into `values`, -1 where the cell is missing. */
  readonly codes: Int32Array;
  /** [value]: the distinct text as a number, NaN where it is none. */
  readonly numbers: Float64Array;
  /** How its texts became numbers; absent where they are plain numbers or texts. */
  readonly form?: ColumnForm;
}

export type ColumnForm =
  /** Codes with leading zeros, which are no numbers. */
  | { readonly kind: 'code' }
  /** Days since the first of them. */
  | { readonly kind: 'date'; readonly since: string }
  /** Numbers with a decimal comma, groups, or a unit. */
  | { readonly kind: 'number'; readonly sign: DecimalSign; readonly unit: string };
