import type { ExperimentTable } from '../table';

/** A table as it is written to a file: its columns are those that are to be seen, in their order, its rows likewise. */
export interface NamedTable {
  readonly table: ExperimentTable;
  /** What stands over the names of the rows. */
  readonly corner: string;
  /** [row] */
  readonly rowNames: readonly string[];
  /** [column] */
  readonly columnNames: readonly string[];
  /** [run] */
  readonly seeds: readonly number[];
}
