import type { Part } from '../../core/weighting/part';
import { type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';

/** Rows of some of the tasks among those of all, [task, parameter], in a tidy; where they are all, nothing is done. */
export class PartRows {
  /** [task of the part, task]: 1 where they are the same; null where the part is the whole. */
  private readonly same: Tensor2D | null;

  constructor(
    private readonly part: Part,
    private readonly tasks: number,
  ) {
    const isAll = part.length === tasks;
    const rows = part.map((task) => Array.from({ length: tasks }, (_, other) => (other === task ? 1 : 0)));
    this.same = isAll ? null : tf.tensor2d(rows);
  }

  /** The rows of the part. */
  of(rows: Tensor2D): Tensor2D {
    return this.same === null ? rows : tf.matMul(this.same, rows);
  }

  ofVector(values: Tensor1D): Tensor1D {
    if (this.same === null) return values;
    return tf.reshape(this.of(tf.reshape(values, [this.tasks, 1])), [this.part.length]);
  }

  /** The rows of the part where they belong among all; the others are those of `rest`, 0 where that is null. */
  inPlace(rows: Tensor2D, rest: Tensor2D | null): Tensor2D {
    if (this.same === null) return rows;
    const placed: Tensor2D = tf.matMul(this.same, rows, true);
    if (rest === null) return placed;
    const others = tf.sub(1, tf.expandDims(tf.sum(this.same, 0), 1));
    return tf.add(placed, tf.mul(rest, others));
  }
}
