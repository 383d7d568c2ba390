import { Processor } from '../processor/backend';
import { type Tensor, tf } from '../tensorflow/tf';
import { cut } from './cut';
import { sizeOf } from './dense-axes';

/**
 * Tensors that lie one after the other in a vector, at a place that moves along it. On the processor they are always the
 * same ones, whose contents change, so that what was recorded on them can be played; on a card others take their place.
 * Owns them until {@link dispose}.
 */
export class Window {
  private readonly length: number;
  private tensors: readonly Tensor[] = [];
  /** What the tensors lie on, where they are always the same. */
  private own: Tensor | null = null;

  constructor(private readonly shapes: readonly (readonly number[])[]) {
    this.length = shapes.reduce((sum, shape) => sum + sizeOf(shape), 0);
  }

  /** The tensors, with the entries of the vector from entry `from` on; they hold until the next call. */
  at(vector: Tensor, from: number): readonly Tensor[] {
    const processor = tf.backend();
    if (processor instanceof Processor) {
      if (this.own === null) {
        this.own = tf.zeros([this.length]);
        this.tensors = cut(this.own, 0, this.shapes);
      }
      processor.copyPart(vector, from, this.own, 0, this.length);
    } else {
      tf.dispose(this.tensors as Tensor[]);
      this.tensors = cut(vector, from, this.shapes);
    }
    return this.tensors;
  }

  dispose(): void {
    tf.dispose(this.tensors as Tensor[]);
    this.own?.dispose();
    this.tensors = [];
    this.own = null;
  }
}
