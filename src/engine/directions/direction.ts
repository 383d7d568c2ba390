import type { Matrix } from '../../core/linalg/matrix';
import type { Stream } from '../../core/random';
import type { StepWeights } from '../../core/weighting/weigher';
import type { EntryMethod, OptionValues } from '../../core/weighting/weighting';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';

/** One run's task gradients on a batch, on the backend. */
export interface RunRows {
  /** [task, parameter], over all shared layers. */
  readonly jacobian: Tensor2D;
  /** [task] */
  readonly losses: Tensor1D;
}

/** What a method brings to a step. */
export interface Held<State> {
  readonly options: OptionValues;
  /** From before the step, without the rows that are kept as a tensor. */
  readonly state: State;
}

/** What a method makes of the gradients before anything is read back. */
export interface Looked {
  /** [task, parameter]: the direction is a weighted sum of these rows. */
  readonly rows: Tensor2D;
  /** What the weights hang on; no more than task x task numbers. */
  readonly numbers: Tensor;
  /** [task, parameter]: what is remembered until the next step; null where nothing is. */
  readonly memory: Tensor2D | null;
}

/** One number a task as a factor of rows, [task, 1]. */
export function column(values: readonly number[]): Tensor2D {
  return tf.tensor2d([...values], [values.length, 1]);
}

/** What was read back; float32. */
export interface Heard {
  readonly numbers: Float32Array;
  /** [task] */
  readonly losses: readonly number[];
  /** J J' over all shared parameters. */
  readonly gram: Matrix;
}

export interface Decided<State> extends StepWeights {
  /** [task]: the direction is sum_t factors[t] rows[t]. */
  readonly factors: readonly number[];
  readonly state: State;
}

/**
 * The tensor form of a method that looks at single entries: the numbers of its `combine` in float32, in two halves.
 * {@link look} launches what concerns single entries; {@link decide} weighs by the few numbers that were read back.
 */
export interface Direction<State = unknown> {
  readonly method: EntryMethod<State>;
  /** The name, in the state, of the rows [task, parameter] that are kept as a tensor; null where there are none. */
  readonly memory: (keyof State & string) | null;
  /** Runs in a tidy. `memory` is that of the step before; null before the first step. */
  look(gradients: RunRows, memory: Tensor2D | null, held: Held<State>, random: Stream): Looked;
  decide(read: Heard, held: Held<State>): Decided<State>;
}
