import type { TaskData } from '../data/dataset';
import type { TaskKind } from '../fields/ids';
import type { Words } from '../words';

/** What a metric is and which way is better. */
export interface Metric {
  readonly id: 'accuracy' | 'balanced' | 'f1' | 'auc' | 'logloss' | 'r2' | 'rmse';
  readonly title: Words;
  readonly lowerIsBetter: boolean;
}

/** How well one task does on a set of rows. Losses and metrics are means over its labelled rows. */
export interface Evaluation {
  /** Mean squared error in model units, or mean cross-entropy in nats; NaN without a labelled row. */
  readonly loss: number;
  /** Values in the order of the kind's `metrics`. */
  readonly metrics: readonly number[];
  /** [true class, predicted class] counts, row by row; empty for a regression. */
  readonly confusion: readonly number[];
}

/** A kind of task: what its loss is and how it is judged. */
export interface KindRecord {
  readonly id: TaskKind;
  readonly lossTitle: Words;
  readonly metrics: readonly Metric[];
  /** `outputs` is [row, output], raw (logits for classes); `targets` is [row], NaN where unlabelled. */
  evaluate(outputs: Float32Array, targets: Float32Array, task: TaskData): Evaluation;
  /** The probability of every class by a row of `outputs`, [class]; null for a regression. */
  readonly probabilities:
    | ((outputs: Float32Array, row: number, task: Pick<TaskData, 'classes'>) => readonly number[])
    | null;
}
