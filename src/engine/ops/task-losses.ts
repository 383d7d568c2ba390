import type { TaskKind } from '../../core/config/schema';
import { type Tensor, type Tensor2D, type Tensor4D, tf } from '../tf';

/** What the losses need to know of the tasks: constants of a run, on the backend. */
export interface LossConstants {
  /** [1, task, 1, output] each: 1 where the kind's formula applies, else 0; null where no task is of the kind. */
  readonly regression: Tensor4D | null;
  readonly binary: Tensor4D | null;
  /** [1, task, 1, 1] */
  readonly multiclass: Tensor4D | null;
  /** [1, task, 1, output]: 0 for a task's real outputs, -1e9 for padding. */
  readonly padding: Tensor4D | null;
}

/** The constants for tasks of these kinds and output counts, padded to `width` outputs. The caller disposes them. */
export function lossConstants(
  tasks: readonly { kind: TaskKind; outputs: number }[],
  width: number,
): LossConstants {
  const table = (value: (kind: TaskKind, real: boolean) => number): Tensor4D =>
    tf.tensor4d(
      tasks.flatMap((task) => Array.from({ length: width }, (_, o) => value(task.kind, o < task.outputs))),
      [1, tasks.length, 1, width],
    );
  const has = (kind: TaskKind) => tasks.some((task) => task.kind === kind);
  const only = (kind: TaskKind) => (has(kind) ? table((of, real) => (of === kind && real ? 1 : 0)) : null);
  return {
    regression: only('regression'),
    binary: only('binary'),
    multiclass: has('multiclass')
      ? tf.tensor4d(
          tasks.map((task) => (task.kind === 'multiclass' ? 1 : 0)),
          [1, tasks.length, 1, 1],
        )
      : null,
    padding: has('multiclass') ? table((_, real) => (real ? 0 : -1e9)) : null,
  };
}

/**
 * The loss of every run and task: sum over samples of rowWeight * l(output, label), where
 *
 *     regression  l = (z - y)^2
 *     binary      l = log(1 + e^z) - y z                  y in {0, 1}
 *     multiclass  l = log sum_c e^(z_c) - sum_c y_c z_c   y one-hot
 *
 * `outputs` z is [run, task, sample, output], `labels` y [1, task, sample, output] (0 in the padding),
 * `rowWeights` [1, task, sample, 1]: 1 / (labelled rows of the batch) for a labelled row, else 0, so that a
 * task with few labels is not a task with a small loss weight. Returns [run, task].
 */
export function taskLosses(
  outputs: Tensor4D,
  labels: Tensor4D,
  rowWeights: Tensor4D,
  constants: LossConstants,
): Tensor2D {
  const operation = tf.customGrad((...args) => {
    const [z, save] = args as unknown as [Tensor4D, (tensors: Tensor[]) => void];
    save([z]);
    const value = tf.sum(tf.mul(sampleLosses(z, labels, constants), rowWeights), [2, 3]);
    const gradFunc = (dy: Tensor, saved: Tensor[]) => {
      const slope = sampleSlopes(saved[0] as Tensor4D, labels, constants);
      return tf.mul(tf.mul(slope, rowWeights), tf.reshape(dy, [dy.shape[0]!, dy.shape[1]!, 1, 1]));
    };
    return { value, gradFunc };
  });
  return operation(outputs) as Tensor2D;
}

/** [run, task, sample, output or 1]: losses by output, or already summed over the outputs. */
function sampleLosses(z: Tensor4D, y: Tensor4D, constants: LossConstants): Tensor4D {
  const parts: Tensor[] = [];
  if (constants.regression)
    parts.push(tf.sum(tf.mul(constants.regression, tf.squaredDifference(z, y)), 3, true));
  if (constants.binary) {
    const loss = tf.sub(tf.softplus(z), tf.mul(y, z));
    parts.push(tf.sum(tf.mul(constants.binary, loss), 3, true));
  }
  if (constants.multiclass && constants.padding) {
    const padded = tf.add(z, constants.padding);
    const loss = tf.sub(tf.logSumExp(padded, 3, true), tf.sum(tf.mul(y, z), 3, true));
    parts.push(tf.mul(constants.multiclass, loss));
  }
  return sum(parts) as Tensor4D;
}

/** [run, task, sample, output]: the derivative of the losses by each output. */
function sampleSlopes(z: Tensor4D, y: Tensor4D, constants: LossConstants): Tensor4D {
  const parts: Tensor[] = [];
  if (constants.regression) parts.push(tf.mul(constants.regression, tf.mul(2, tf.sub(z, y))));
  if (constants.binary) parts.push(tf.mul(constants.binary, tf.sub(tf.sigmoid(z), y)));
  if (constants.multiclass && constants.padding) {
    parts.push(tf.mul(constants.multiclass, tf.sub(tf.softmax(tf.add(z, constants.padding)), y)));
  }
  return sum(parts) as Tensor4D;
}

function sum(parts: Tensor[]): Tensor {
  return parts.reduce((total, part) => tf.add(total, part));
}
