import type { OptimizerId, TaskKind } from '../core/config/schema';
import type { Batch } from './batches';
import { type BlockShape, cut, initialVector, joined, kernelVector } from './blocks';
import type { ModelShape } from './model';
import { dense } from './ops/dense';
import { type LossTask, taskLosses } from './ops/task-losses';
import { optimizers } from './optimizers';
import { headBlocks, type Sharing } from './sharing/sharing';
import { type Tensor, type Tensor1D, type Tensor2D, type Tensor4D, tf } from './tf';

/** What a run may change between two steps. */
export interface StepSettings {
  /** [task], >= 0 */
  readonly weights: readonly number[];
  readonly learningRate: number;
  /** Factors of the sums of absolute values and of squares of kernel entries; >= 0. */
  readonly trunkL1: number;
  readonly trunkL2: number;
  readonly headL1: number;
  readonly headL2: number;
}

export interface TrainerOptions {
  readonly shape: ModelShape;
  readonly kinds: readonly TaskKind[];
  readonly sharing: Sharing;
  readonly optimizer: OptimizerId;
  /** [run] */
  readonly seeds: readonly number[];
  readonly settings: StepSettings;
}

/**
 * One network for each run, all trained by the same launches: minimises sum_t weight_t L_t plus the penalties.
 * All parameters live in one vector, whose length does not change. Owns its tensors until {@link dispose}.
 */
export class Trainer {
  readonly blocks: readonly BlockShape[];
  private readonly trunkLayers: number;
  private readonly tasks: readonly LossTask[];
  private parameters: Tensor1D;
  private slots: Tensor1D[];
  private weights!: Tensor2D;
  /** Factors of sign(p) and of p in the penalties' gradient; null where they are all 0. */
  private l1: Tensor1D | null = null;
  private l2: Tensor1D | null = null;
  private rates!: Tensor1D;
  private updates = 0;

  constructor(private readonly options: TrainerOptions) {
    const { shape, kinds, sharing, seeds } = options;
    const trunk = sharing.trunk(shape);
    this.trunkLayers = trunk.length;
    this.blocks = [...trunk, ...headBlocks(shape)];
    this.tasks = kinds.map((kind, task) => ({ kind, outputs: shape.outputs[task]! }));
    this.parameters = tf.tensor1d(initialVector(this.blocks, seeds, shape.initialiser));
    const { slots } = optimizers[options.optimizer];
    this.slots = Array.from({ length: slots }, () => tf.zerosLike(this.parameters));
    this.configure(options.settings);
  }

  /** Takes new settings, from the next step on. */
  configure(settings: StepSettings): void {
    const runs = this.options.seeds.length;
    tf.dispose(
      [this.weights, this.rates, this.l1, this.l2].filter(
        (tensor) => tensor !== null && tensor !== undefined,
      ),
    );
    const rows = Array.from({ length: runs }, () => [...settings.weights]);
    this.weights = tf.tensor2d(rows);
    this.rates = tf.tensor1d([settings.learningRate]);
    this.l1 = this.penalty(settings.trunkL1, settings.headL1);
    this.l2 = this.penalty(2 * settings.trunkL2, 2 * settings.headL2);
  }

  private penalty(trunk: number, head: number): Tensor1D | null {
    if (trunk === 0 && head === 0) return null;
    const factor = (block: BlockShape) => (block.owner === 'trunk' ? trunk : head);
    return tf.tensor1d(kernelVector(this.blocks, this.options.seeds.length, factor));
  }

  /** Makes one update and returns the losses before it, [run, task]; the caller disposes them. */
  step(batch: Batch): Tensor2D {
    const [losses, parameters, ...slots] = tf.tidy(() => {
      const { value, gradient } = this.gradient(batch);
      const next = optimizers[this.options.optimizer].update(this.parameters, gradient, this.slots, {
        rates: this.rates,
        step: this.updates + 1,
        decay: this.decay(),
      });
      return [value, next.parameters, ...next.slots];
    }) as [Tensor2D, Tensor1D, ...Tensor1D[]];
    tf.dispose([this.parameters, ...this.slots]);
    this.parameters = parameters;
    this.slots = slots;
    this.updates++;
    return losses;
  }

  private gradient(batch: Batch): { value: Tensor2D; gradient: Tensor1D } {
    const blocks = cut(this.parameters, this.blocks, this.options.seeds.length);
    const forward = (...tensors: Tensor[]) =>
      taskLosses(
        this.forward(tensors as Tensor4D[], batch.inputs).outputs,
        batch.labels,
        batch.rowWeights,
        this.tasks,
      );
    const { value, grads } = tf.valueAndGrads(forward as (...tensors: Tensor[]) => Tensor)(
      blocks,
      this.weights,
    );
    return { value: value as Tensor2D, gradient: joined(grads as Tensor4D[]) };
  }

  private decay(): Tensor1D | null {
    const parts: Tensor1D[] = [];
    if (this.l1) parts.push(tf.mul(this.l1, tf.sign(this.parameters)));
    if (this.l2) parts.push(tf.mul(this.l2, this.parameters));
    return parts.length === 0 ? null : parts.reduce((total, part) => tf.add(total, part));
  }

  private forward(blocks: readonly Tensor4D[], inputs: Tensor4D): { hidden: Tensor4D[]; outputs: Tensor4D } {
    const { activation } = this.options.shape;
    const hidden: Tensor4D[] = [];
    let value = inputs;
    blocks.forEach((block, layer) => {
      const isOutput = layer === blocks.length - 1;
      value = dense(value, block, isOutput ? 'linear' : activation);
      if (layer < this.trunkLayers) hidden.push(value);
    });
    return { hidden, outputs: value };
  }

  /**
   * What the network answers to `inputs` [1, 1, sample, feature]: `hidden`, the trunk's activations layer by
   * layer [run, 1 or task, sample, unit], and `outputs` [run, task, sample, output]. The caller disposes them.
   */
  answer(inputs: Tensor4D): { hidden: Tensor4D[]; outputs: Tensor4D } {
    return tf.tidy(() =>
      this.forward(cut(this.parameters, this.blocks, this.options.seeds.length), inputs),
    ) as { hidden: Tensor4D[]; outputs: Tensor4D };
  }

  /** All parameters of all runs, in the order of `blocks`. */
  async readParameters(): Promise<Float32Array> {
    return (await this.parameters.data()) as Float32Array;
  }

  /** Puts other numbers in place of all parameters; the optimiser's memory is left as it is. */
  writeParameters(values: Float32Array): void {
    if (values.length !== this.parameters.size) {
      throw new RangeError(`values must have length ${this.parameters.size}; got ${values.length}`);
    }
    this.parameters.dispose();
    this.parameters = tf.tensor1d(values);
  }

  dispose(): void {
    tf.dispose([this.parameters, ...this.slots, this.weights, this.rates]);
    tf.dispose([this.l1, this.l2].filter((tensor) => tensor !== null));
  }
}
