import type { Block } from '../../core/sharing/block';
import { copyVector, vectorLength } from '../network/blocks';
import { stateShape } from '../optimizers/update';
import { Processor } from '../processor/backend';
import { type Tensor2D, tf } from '../tensorflow/tf';
import type { TrainerState } from './trainer-options';

/** What of a trainer's state are its numbers. */
type SavedNumbers = Pick<TrainerState, 'values' | 'best' | 'updates'>;

/**
 * The numbers of all runs' networks: parameters, then what the optimiser remembers of them, in one vector whose length
 * does not change, and how many updates it has seen. Owns its tensors until {@link dispose}.
 */
export class ModelState {
  vector: Tensor2D;
  /** Parameters that were better than all before; of the optimiser's slots there is no use. */
  kept: Tensor2D | null = null;
  updates = 0;
  /** How many parameters there are. */
  readonly length: number;

  /** `initial` are the parameters to begin with, `slots` how many numbers the optimiser remembers of each. */
  constructor(
    private readonly blocks: readonly Block[],
    readonly runs: number,
    private readonly slots: number,
    initial: Float32Array,
  ) {
    this.length = vectorLength(blocks) * runs;
    this.vector = this.tensor(initial);
  }

  /** Parameters, then slots, which are 0 where `values` ends before them. */
  private tensor(values: Float32Array): Tensor2D {
    const shape = stateShape(this.length * (1 + this.slots));
    const padded = new Float32Array(shape[0] * shape[1]);
    padded.set(values);
    return tf.tensor2d(padded, shape);
  }

  /** Takes over what an update has made of it. */
  advance(next: Tensor2D): void {
    this.replace(next);
    this.updates++;
  }

  /** Takes over what another vector holds, which is then disposed. */
  put(next: Tensor2D): void {
    this.replace(next);
    next.dispose();
  }

  /** On the processor the numbers go into the same tensor, so that what was recorded stays true. */
  private replace(next: Tensor2D): void {
    const processor = tf.backend();
    if (processor instanceof Processor) processor.copy(next, this.vector);
    else {
      this.vector.dispose();
      this.vector = next.clone();
    }
  }

  /** Keeps the present parameters of the copies of blocks that are told by their run and place; at first of all. */
  keepBest(isBetter: (run: number, copy: number) => boolean): void {
    const before = this.kept;
    this.kept = tf.tidy(() => {
      const mask = this.tensor(copyVector(this.blocks, this.runs, isBetter));
      return tf.where(tf.cast(mask, 'bool'), this.vector, before ?? this.vector) as Tensor2D;
    });
    before?.dispose();
  }

  /** The parameters in the vector, or in the one that is kept. */
  async parametersIn(vector: Tensor2D): Promise<Float32Array> {
    return ((await vector.data()) as Float32Array).slice(0, this.length);
  }

  /** Puts other numbers in place of all parameters; the optimiser starts anew. */
  write(values: Float32Array): void {
    if (values.length !== this.length) {
      throw new RangeError(`values must have length ${this.length}; got ${values.length}`);
    }
    this.put(this.tensor(values));
    this.updates = 0;
  }

  async save(): Promise<SavedNumbers> {
    const { updates } = this;
    const values = ((await this.vector.data()) as Float32Array).slice();
    const best = this.kept && (await this.parametersIn(this.kept));
    return { values, best, updates };
  }

  /** Goes on from saved numbers of the same blocks, runs and optimiser. */
  restore({ values, best, updates }: SavedNumbers): void {
    if (values.length !== this.vector.size) {
      throw new RangeError(`values must have length ${this.vector.size}; got ${values.length}`);
    }
    this.put(this.tensor(values));
    this.kept?.dispose();
    this.kept = best && this.tensor(best);
    this.updates = updates;
  }

  dispose(): void {
    this.vector.dispose();
    this.kept?.dispose();
  }
}
