import { Processor } from '../processor/backend';
import { type Tensor2D, tf } from '../tensorflow/tf';

/**
 * A few numbers that change from step to step, as a tensor. On the processor it is always the same one, with other
 * contents, so that what was recorded on it can be played. Owns it until {@link dispose}.
 */
export class HeldNumbers {
  private tensor: Tensor2D | null = null;
  /** What it holds. */
  private rows: readonly (readonly number[])[] = [];

  /** The tensor with these rows, until the next call; the very same rows are not written again. */
  hold(rows: readonly (readonly number[])[]): Tensor2D {
    if (this.tensor !== null && rows === this.rows) return this.tensor;
    this.rows = rows;
    const processor = tf.backend();
    if (this.tensor !== null && processor instanceof Processor) {
      processor.put(rows, this.tensor);
      return this.tensor;
    }
    this.tensor?.dispose();
    this.tensor = tf.tensor2d(rows.flat(), [rows.length, rows[0]!.length]);
    return this.tensor;
  }

  dispose(): void {
    this.tensor?.dispose();
    this.tensor = null;
    this.rows = [];
  }
}
