import type { TaskKind } from '../config/schema';

/** Examples of a run, encoded: what the engine trains on and the page draws. */
export interface Dataset {
  /** Names of the encoded inputs: `x1`, `age`, `workclass = Private`, `age missing`. */
  readonly features: readonly string[];
  readonly rows: number;
  /** [row, feature], row by row; no missing values. */
  readonly inputs: Float32Array;
  readonly tasks: readonly TaskData[];
  /**
   * Indexes of the rows that are trained on, that choose among the steps of a training (maybe none), and that measure
   * what was learnt; disjoint, and every row is in one of them.
   */
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  readonly test: Uint32Array;
  /** The square that two inputs live in, where the data is a plane and outputs can be drawn as maps. */
  readonly plane: { readonly min: number; readonly max: number } | null;
}

/** One task's side of a data set. */
export interface TaskData {
  readonly name: string;
  readonly kind: TaskKind;
  /** Names of the classes in the order of their indexes; empty for a regression. */
  readonly classes: readonly string[];
  /**
   * [row]: what is trained on. A regression's number (in model units, see `unit`), a class index (binary: 0 or
   * 1), NaN where the label is missing or hidden by the task's share of labels.
   */
  readonly targets: Float32Array;
  /** A regression's model units to the target's own: own = value * deviation + mean. Else 1 and 0. */
  readonly unit: { readonly mean: number; readonly deviation: number };
}

/** The number of a task's outputs: a number, one logit, or a logit a class. */
export function outputsOf(task: { kind: TaskKind; classes: readonly string[] }): number {
  return task.kind === 'multiclass' ? task.classes.length : 1;
}

/** [class]: how many of the rows have a label of each class; of a regression one number. */
export function labelsByClass({ classes, targets }: TaskData, rows: Uint32Array): number[] {
  const counts = new Array<number>(Math.max(1, classes.length)).fill(0);
  for (const row of rows) {
    const target = targets[row]!;
    if (!Number.isNaN(target)) counts[classes.length === 0 ? 0 : target]!++;
  }
  return counts;
}

/** Writes the inputs of some rows, [row, feature], to the beginning of `to`. */
export function copyInputs(
  { inputs, features }: Pick<Dataset, 'inputs' | 'features'>,
  rows: Uint32Array,
  to: Float32Array,
): void {
  const width = features.length;
  // A view of each row would take longer than its few numbers.
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]! * width;
    for (let k = 0; k < width; k++) to[i * width + k] = inputs[from + k]!;
  }
}

/** A regression value in the target's own unit. */
export function inOwnUnit(task: Pick<TaskData, 'unit'>, value: number): number {
  return value * task.unit.deviation + task.unit.mean;
}
