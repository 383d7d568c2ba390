import type { OptimizerId, TaskKind } from '../core/config/schema';
import { type MethodChoice, Weigher, type WeigherState } from '../core/weighting/weigher';
import type { Batch } from './batches';
import { type BlockShape, initialVector, settingVector, tensorShapes, vectorLength } from './blocks';
import { lookedAt } from './directions/looked-at';
import type { ModelShape } from './model';
import { combined } from './ops/combine';
import { cut } from './ops/cut';
import { dense } from './ops/dense';
import { valueAndGradients } from './ops/differentiable';
import { type GramPart, gramOf, gramParts } from './ops/gram';
import { spread } from './ops/spread';
import { type LossTask, taskLosses } from './ops/task-losses';
import { optimizers } from './optimizers';
import { stateShape, updated } from './optimizers/update';
import { type Gradients, type Read, readGradients, rowsOf } from './read-gradients';
import { RunMethod, type RunWeights } from './run-method';
import { headBlocks, type Sharing } from './sharing/sharing';
import { type Tensor, type Tensor1D, type Tensor2D, type Tensor4D, tf } from './tf';

/** What a run may change between two steps. */
export interface RunSettings {
  /** [task], >= 0: the user's weights. */
  readonly weights: readonly number[];
  readonly method: MethodChoice;
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
  /** 1 to 64 runs, which may differ in everything that is said here. */
  readonly runs: readonly { readonly seed: number; readonly settings: RunSettings }[];
}

/** What a trainer needs to go on with the very next number; plain data and arrays. */
export interface TrainerState {
  /** Parameters and the optimiser's slots of all runs. */
  readonly values: Float32Array;
  readonly updates: number;
  /** [run] */
  readonly methods: readonly WeigherState[];
}

const mostRuns = 64;

type Shape4D = [number, number, number, number];

/**
 * One network for each run, all trained by the same launches. Each run's shared parameters move along
 * sum_t w_t grad L_t with the weights w of its method, each head along its own gradient times a factor, plus the
 * penalties' gradient. Parameters and the optimiser's slots live in one vector, whose length does not change.
 * Owns its tensors until {@link dispose}.
 */
export class Trainer {
  readonly blocks: readonly BlockShape[];
  private readonly trunkLayers: number;
  /** Leading blocks that all tasks share. */
  private readonly sharedShapes: readonly Shape4D[];
  private readonly ownShapes: readonly Shape4D[];
  private readonly ownFrom: number;
  private readonly parts: readonly GramPart[];
  private readonly tasks: readonly LossTask[];
  private readonly length: number;
  private readonly methods: readonly RunMethod[];
  /** [run]: what the methods weigh with. */
  private readonly weighers: readonly Weigher[];
  private readonly ones: Tensor2D;
  private settings: readonly RunSettings[];
  private state: Tensor2D;
  /** [run, task]: weights that do not change from step to step; null where a method gives others each time. */
  private weights: Tensor2D | null = null;
  private l1: Tensor1D | null = null;
  private l2: Tensor1D | null = null;
  private rates!: Tensor1D;
  private updates = 0;
  /** [run]: what the methods gave in the last step. */
  lastWeights: readonly RunWeights[] = [];

  constructor(private readonly options: TrainerOptions) {
    const { shape, kinds, sharing, optimizer, runs } = options;
    if (runs.length < 1 || runs.length > mostRuns) {
      throw new RangeError(`runs must be 1 to ${mostRuns}; got ${runs.length}`);
    }
    const trunk = sharing.trunk(shape);
    this.trunkLayers = trunk.length;
    this.blocks = [...trunk, ...headBlocks(shape)];
    const shapes = tensorShapes(this.blocks, runs.length);
    const shared = trunk.filter(({ copies }) => copies.length === 1).length;
    this.sharedShapes = shapes.slice(0, shared);
    this.ownShapes = shapes.slice(shared);
    this.ownFrom = vectorLength(this.blocks.slice(0, shared)) * runs.length;
    this.parts = gramParts(this.sharedShapes.map((each) => ({ shape: each, hasBias: true })));
    this.tasks = kinds.map((kind, task) => ({ kind, outputs: shape.outputs[task]! }));
    this.length = vectorLength(this.blocks) * runs.length;
    this.state = this.stateTensor(
      initialVector(
        this.blocks,
        runs.map(({ seed }) => seed),
        shape.initialiser,
      ),
    );
    this.ones = tf.ones([runs.length, kinds.length]);
    this.methods = runs.map(
      ({ seed, settings }) => new RunMethod(new Weigher(settings.method, { kinds, optimizer }, seed)),
    );
    this.weighers = this.methods.map(({ weigher }) => weigher);
    this.settings = runs.map(({ settings }) => settings);
    this.applySettings();
  }

  /** Parameters, then slots, which are 0 where `values` ends before them. */
  private stateTensor(values: Float32Array): Tensor2D {
    const shape = stateShape(this.length * (1 + optimizers[this.options.optimizer].slots));
    const padded = new Float32Array(shape[0] * shape[1]);
    padded.set(values);
    return tf.tensor2d(padded, shape);
  }

  /** Takes new settings, one for each run, from the next step on. */
  configure(settings: readonly RunSettings[]): void {
    this.settings = settings;
    this.methods.forEach((method, run) => {
      method.choose(settings[run]!.method);
    });
    this.applySettings();
  }

  private applySettings(): void {
    this.disposeSettings();
    const rates = this.settings.map(({ learningRate }) => learningRate);
    this.rates = tf.tensor1d(
      rates.every((rate) => rate === rates[0])
        ? [rates[0]!]
        : settingVector(this.blocks, rates.length, (_, run) => ({ kernel: rates[run]!, bias: rates[run]! })),
    );
    this.l1 = this.penalty(({ trunkL1, headL1 }) => [trunkL1, headL1]);
    this.l2 = this.penalty(({ trunkL2, headL2 }) => [2 * trunkL2, 2 * headL2]);
    const isConstant = this.weighers.every((weigher) => weigher.isConstant);
    this.weights = isConstant ? rowsTensor(this.weighed().map(({ weights }) => weights)) : null;
  }

  private penalty(of: (settings: RunSettings) => [number, number]): Tensor1D | null {
    const factors = this.settings.map(of);
    if (factors.flat().every((factor) => factor === 0)) return null;
    return tf.tensor1d(
      settingVector(this.blocks, factors.length, ({ owner }, run) => ({
        kernel: factors[run]![owner === 'trunk' ? 0 : 1],
        bias: 0,
      })),
    );
  }

  /** What each run's method says, given the losses, inner products and other numbers that it needs. */
  private weighed(found: Partial<Read> = {}, epoch = 0): readonly RunWeights[] {
    this.lastWeights = this.methods.map((method, run) => {
      const { weights, learningRate } = this.settings[run]!;
      const gram = found.grams?.[run];
      const input = {
        losses: found.losses?.[run] ?? [],
        gram: gram?.all ?? [],
        lastKernelGram: gram?.lastKernel ?? [],
        userWeights: weights,
        step: this.updates,
        epoch,
        learningRate,
      };
      return method.weigh(input, found.numbers?.[run]);
    });
    return this.lastWeights;
  }

  /** Makes one update and gives the losses before it, [run, task]; the caller disposes them. */
  async step(batch: Batch): Promise<Tensor2D> {
    if (this.weights !== null) return this.weightedStep(batch, this.weights);
    const losses = this.weighers.some(({ looksAtGradients }) => looksAtGradients)
      ? await this.gramStep(batch)
      : await this.lossStep(batch);
    if (this.weighers.some(({ looksBack }) => looksBack)) await this.lookBack(batch, losses);
    return losses;
  }

  /** One forward and one backward pass of the weighted sum of the losses. */
  private weightedStep(batch: Batch, weights: Tensor2D): Tensor2D {
    const [losses, state] = tf.tidy(() => {
      const { value, grads } = this.differentiated(batch, this.layers(), weights);
      return [value, this.updatedBy(grads)];
    }) as [Tensor2D, Tensor2D];
    this.advance(state);
    return losses;
  }

  /** Asks the methods for weights by the losses of the batch, then makes a weighted step. */
  private async lossStep(batch: Batch): Promise<Tensor2D> {
    const looks = this.weighers.some(({ needs }) => needs === 'losses');
    const found = looks ? { losses: await this.lossesNow(batch) } : {};
    const weights = rowsTensor(this.weighed(found, batch.epoch).map((each) => each.weights));
    const value = this.weightedStep(batch, weights);
    weights.dispose();
    return value;
  }

  /** Asks the methods for weights by losses, Gram matrices and single entries, then moves along what they say. */
  private async gramStep(batch: Batch): Promise<Tensor2D> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const looked = lookedAt(this.methods, jacobian, this.sharedShapes.length, losses);
    // Methods that ask for nothing, such as random weights of gradients, need not wait for a read.
    const asks = this.weighers.some(({ needs }) => needs !== 'nothing');
    const answer = asks
      ? await readGradients(
          { losses, sums, numbers: looked.numbers },
          this.parts,
          this.sharedShapes.length - 1,
        )
      : { found: {}, read: [] };
    const weighed = this.weighed(answer.found, batch.epoch);
    const state = tf.tidy(() => {
      const isShared = jacobian.map((_, layer) => layer < this.sharedShapes.length);
      const direction = combined(
        looked.jacobian,
        isShared,
        rowsTensor(weighed.map(({ weights, factors = weights }) => factors)),
        rowsTensor(weighed.map(({ heads }) => heads)),
      );
      return this.updatedBy(direction);
    });
    tf.dispose([jacobian, looked, sums, answer.read]);
    this.advance(state);
    return losses;
  }

  /**
   * The losses and the inner products of the task gradients on a batch, at the present parameters. Changes nothing.
   */
  async gradients(batch: Batch): Promise<Gradients> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const { found, read } = await readGradients({ losses, sums }, this.parts, this.sharedShapes.length - 1);
    tf.dispose([losses, jacobian, sums, read]);
    return found;
  }

  /**
   * The gradient of each task, layer by layer [run, task, in + 1, out]: one forward and one backward pass, for the
   * shared layers lie on the task axis once for each task. The caller disposes everything.
   */
  differentiate(batch: Batch): { losses: Tensor2D; jacobian: Tensor[]; sums: Tensor[] } {
    return tf.tidy(() => {
      const layers = [
        ...spread(this.state, this.sharedShapes, this.tasks.length),
        ...cut(this.state, this.ownFrom, this.ownShapes),
      ];
      const { value, grads } = this.differentiated(batch, layers, this.ones);
      const shared = grads.slice(0, this.sharedShapes.length);
      const sums = gramOf(
        shared,
        shared.map(() => true),
      );
      return { losses: value as Tensor2D, jacobian: grads, sums };
    });
  }

  private async lookBack(batch: Batch, losses: Tensor2D): Promise<void> {
    const before = rowsOf((await losses.data()) as Float32Array, this.settings.length, this.tasks.length);
    const after = await this.lossesNow(batch);
    this.weighers.forEach((weigher, run) => {
      weigher.learn({ before: before[run]!, after: after[run]!, step: this.updates - 1 });
    });
  }

  /** [run][task]: the losses of a batch at the present parameters. */
  private async lossesNow(batch: Batch): Promise<number[][]> {
    const losses = tf.tidy(() => this.lossesOf(batch)(...this.layers()));
    const values = (await losses.data()) as Float32Array;
    losses.dispose();
    return rowsOf(values, this.settings.length, this.tasks.length);
  }

  private layers(): Tensor4D[] {
    return cut(this.state, 0, [...this.sharedShapes, ...this.ownShapes]);
  }

  private lossesOf(batch: Batch): (...layers: Tensor[]) => Tensor {
    return (...layers) =>
      taskLosses(
        this.forward(layers as Tensor4D[], batch.inputs).outputs,
        batch.labels,
        batch.rowWeights,
        this.tasks,
      );
  }

  private differentiated(batch: Batch, layers: readonly Tensor[], dy: Tensor2D) {
    const { inputs, labels, rowWeights } = batch;
    return valueAndGradients(this.lossesOf(batch), layers, dy, [inputs, labels, rowWeights]);
  }

  private updatedBy(gradients: readonly Tensor[]): Tensor2D {
    return updated(this.state, gradients, {
      optimizer: this.options.optimizer,
      rates: this.rates,
      l1: this.l1,
      l2: this.l2,
      step: this.updates + 1,
      length: this.length,
    });
  }

  private advance(state: Tensor2D): void {
    this.state.dispose();
    this.state = state;
    this.updates++;
  }

  private forward(layers: readonly Tensor4D[], inputs: Tensor4D): { hidden: Tensor4D[]; outputs: Tensor4D } {
    const { activation } = this.options.shape;
    const hidden: Tensor4D[] = [];
    let value = inputs;
    layers.forEach((layer, i) => {
      value = dense(value, layer, i === layers.length - 1 ? 'linear' : activation);
      if (i < this.trunkLayers) hidden.push(value);
    });
    return { hidden, outputs: value };
  }

  /**
   * What the network answers to `inputs` [1, 1, sample, feature]: `hidden`, the trunk's activations layer by
   * layer [run, 1 or task, sample, unit], and `outputs` [run, task, sample, output]. The caller disposes them.
   */
  answer(inputs: Tensor4D): { hidden: Tensor4D[]; outputs: Tensor4D } {
    return tf.tidy(() => this.forward(this.layers(), inputs)) as { hidden: Tensor4D[]; outputs: Tensor4D };
  }

  /** All parameters of all runs, in the order of `blocks`. */
  async readParameters(): Promise<Float32Array> {
    return ((await this.state.data()) as Float32Array).slice(0, this.length);
  }

  /** Puts other numbers in place of all parameters; the optimiser starts anew. */
  writeParameters(values: Float32Array): void {
    if (values.length !== this.length) {
      throw new RangeError(`values must have length ${this.length}; got ${values.length}`);
    }
    this.state.dispose();
    this.state = this.stateTensor(values);
    this.updates = 0;
  }

  /** Everything that the next step depends on besides batch and settings. */
  async save(): Promise<TrainerState> {
    const { updates } = this;
    const methods = Promise.all(this.methods.map((method) => method.save()));
    const values = ((await this.state.data()) as Float32Array).slice();
    return { values, updates, methods: await methods };
  }

  /** Goes on from a saved state of a trainer with the same options. */
  restore({ values, updates, methods }: TrainerState): void {
    if (values.length !== this.state.size) {
      throw new RangeError(`values must have length ${this.state.size}; got ${values.length}`);
    }
    this.state.dispose();
    this.state = this.stateTensor(values);
    this.updates = updates;
    this.methods.forEach((method, run) => {
      method.restore(methods[run]!);
    });
  }

  dispose(): void {
    this.disposeSettings();
    for (const method of this.methods) method.dispose();
    tf.dispose([this.state, this.ones]);
  }

  private disposeSettings(): void {
    for (const tensor of [this.weights, this.rates, this.l1, this.l2]) tensor?.dispose();
  }
}

/** [run, task] */
function rowsTensor(rows: readonly (readonly number[])[]): Tensor2D {
  return tf.tensor2d(rows.flat(), [rows.length, rows[0]!.length]);
}
