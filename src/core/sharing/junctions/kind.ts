import type { Junction, Lane } from '../architecture';

/** What a kind of junction is: what its numbers are of, what is kept of them, and how they are drawn. */
export interface JunctionKind {
  /** What its rows and columns are, of which names and colours come. */
  readonly rowsAre: 'lanes' | 'tasks';
  readonly columnsAre: 'lanes' | 'rows' | 'units' | 'layers' | 'places';
  /** Whether its numbers are shares of one, said in percent. */
  readonly isShare: boolean;
  /** Whether a row's number of itself says nothing. */
  readonly hasEmptyDiagonal?: boolean;
  /** Columns that are looked at, at most; all where absent. */
  readonly mostColumns?: number;
  /** Whether its numbers have no bound: the largest of a row is drawn full. */
  readonly isUnbounded?: boolean;
  /** How it is drawn with so many rows. */
  form(rows: number): JunctionForm;
  /**
   * Where it stands: between lanes in the middle of the height, over a lane, or with others of its layer before what its
   * rows lead to.
   */
  readonly stands: 'between' | 'over' | 'before';
  /** Whether a row leads on to its task's head, and to the lanes of its task. */
  readonly leadsTo: { readonly heads: boolean; readonly lanes: boolean };
  /** Of those that relate towers: its numbers, [row][column], out of each tower's parameters of a layer. */
  ofTowers?(towers: readonly TowerLayer[]): readonly (readonly number[])[];
  /** What is kept of a junction that has many numbers; where absent, all of them. */
  keep?(junction: Pick<Junction, 'rows' | 'columns'>, lanes: readonly Lane[]): Kept;
  /** Where present: one more curve, worked out of all numbers that are kept of a look; NaN leaves no point. */
  readonly summary?: { readonly measure: string; of(values: Float32Array): number };
  /** What the kept number of a column is, given what the column says; in the junction's layer unless it says another. */
  curve(column: number, lanes: readonly Lane[]): JunctionNumber;
}

/**
 * A matrix of cells; bars, side by side with a number each; strips beside the units of a lane; a spring between two
 * lanes.
 */
export type JunctionForm = 'matrix' | 'bars' | 'strips' | 'spring';

/** A tower's parameters in one layer, flat: all, and without the biases. */
export interface TowerLayer {
  readonly all: Float32Array;
  readonly kernel: Float32Array;
}

/** What is kept of a junction: fewer numbers than it has, where it has many. */
export interface KeptJunction {
  readonly kind: Junction['kind'];
  /** The layer after which it stands, from 0 on. */
  readonly after: number;
  /** [row]: a task; null for the shared stream, and for what is about all tasks. */
  readonly rows: readonly (number | null)[];
  /** [row][column]: what its kind says. */
  readonly columns: readonly (readonly number[])[];
}

export interface Kept extends Pick<KeptJunction, 'rows' | 'columns'> {
  /** Of the numbers of the junction, those to keep, [row, column]. */
  readonly keep: (values: Float32Array) => ArrayLike<number>;
}

/** What a number of a junction is, among the curves of a run. */
export interface JunctionNumber {
  /** As curves are told: "gate", "tower-distance". It stays for ever. */
  readonly measure: string;
  /** From 0 on. */
  readonly layer?: number;
  /** What the task takes from. */
  readonly from?: JunctionOrigin;
}

/** Another task; an expert by its number, of the tasks that it belongs to (none: all); a place in an order, from 1 on. */
export type JunctionOrigin =
  | { readonly task: number }
  | { readonly expert: number; readonly of: readonly number[] }
  | { readonly value: number };
