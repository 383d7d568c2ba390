/** A parsed table, column by column: cheap to keep, to copy to a worker and to store. */
export interface Table {
  /** The file's name. */
  readonly name: string;
  /** Eight hexadecimal digits over header and cells: the same table has the same fingerprint. */
  readonly fingerprint: string;
  readonly rows: number;
  readonly columns: readonly Column[];
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
}
