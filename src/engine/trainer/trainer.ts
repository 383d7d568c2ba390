import type { RunSettings } from '../../core/run/member';
import type { Plan } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import { type Part, partOf } from '../../core/weighting/part';
import { type StepWeights, Weigher } from '../../core/weighting/weigher';
import { valueAndGradients } from '../launches/differentiable';
import { initialVector, tensorShapes, vectorLength } from '../network/blocks';
import { type Answer, Network } from '../network/network';
import { combined } from '../ops/combine';
import { cut } from '../ops/cut';
import { type GramPart, gramOf, gramParts } from '../ops/gram';
import { spread } from '../ops/spread';
import { type LossTask, taskLosses } from '../ops/task-losses';
import { optimizers } from '../optimizers';
import { stateShape, updated } from '../optimizers/update';
import { type Tensor, type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';
import type { Batch } from './batches';
import { lookedAt } from './looked-at';
import { byRun, type MeasuredGradients, type ReadGradients, readGradients } from './read-gradients';
import { RecordedStep } from './recorded-step';
import { Relation } from './relation';
import { RunMethod } from './run-method';
import { type SettingTensors, settingTensors } from './run-settings';
import type { TrainerOptions, TrainerState } from './trainer-options';

const mostRuns = 64;

/**
 * One network for each run, all trained by the same launches. Each run's shared parameters move along
 * sum_t w_t grad L_t with the weights w of its method, what belongs to one task along its own gradient times a factor,
 * plus the penalties' gradient; then the towers that a penalty relates move together. Parameters and the optimiser's
 * slots live in one vector, whose length does not change. Owns its tensors until {@link dispose}.
 */
export class Trainer {
  private readonly network: Network;
  private readonly relation: Relation | null;
  /** Leading blocks that all tasks share. */
  private readonly sharedShapes: readonly (readonly number[])[];
  private readonly ownShapes: readonly (readonly number[])[];
  private readonly ownFrom: number;
  /** The place of the last shared layer among them. */
  private readonly lastShared: number;
  private readonly parts: readonly GramPart[];
  private readonly tasks: readonly LossTask[];
  private readonly length: number;
  private readonly methods: readonly RunMethod[];
  /** [run]: what the methods weigh with. */
  private readonly weighers: readonly Weigher[];
  private readonly ones: Tensor2D;
  private settings: readonly RunSettings[];
  private state: Tensor2D;
  /** [run, task]: weights of every batch with labels of all tasks; null where a method gives others each time. */
  private weights: Tensor2D | null = null;
  private tensors: SettingTensors | null = null;
  private updates = 0;
  private readonly recorded = new RecordedStep((given) => this.weightedStepOf(given));
  /** [run]: what the methods gave in the last step. */
  lastWeights: readonly StepWeights[] = [];

  constructor(private readonly options: TrainerOptions) {
    const { shape, kinds, sharing, optimizer, runs } = options;
    if (runs.length < 1 || runs.length > mostRuns) {
      throw new RangeError(`runs must be 1 to ${mostRuns}; got ${runs.length}`);
    }
    this.network = new Network(shape, sharing);
    const { blocks, plan } = this.network;
    const shapes = tensorShapes(blocks, runs.length);
    const shared = plan.shared.length;
    this.sharedShapes = shapes.slice(0, shared);
    this.ownShapes = shapes.slice(shared);
    this.ownFrom = vectorLength(plan.shared) * runs.length;
    this.lastShared = plan.shared.findIndex(({ name }) => name === plan.lastShared);
    this.parts = gramParts(plan.shared.map(({ hasBias }, place) => ({ shape: shapes[place]!, hasBias })));
    const { relation } = this.network.architecture;
    this.relation = relation === undefined ? null : new Relation(relation, blocks, runs.length);
    this.tasks = kinds.map((kind, task) => ({ kind, outputs: shape.outputs[task]! }));
    this.length = vectorLength(blocks) * runs.length;
    this.state = this.stateTensor(
      initialVector(
        blocks,
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

  get blocks(): readonly Block[] {
    return this.network.blocks;
  }

  get plan(): Plan {
    return this.network.plan;
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
    this.recorded.drop();
    this.disposeSettings();
    this.tensors = settingTensors(this.blocks, this.settings);
    this.relation?.configure(this.settings);
    const isConstant = this.weighers.every((weigher) => weigher.isConstant);
    const whole = { labelled: this.tasks.map(() => 1), epoch: 0 };
    this.weights = isConstant ? rowsTensor(this.weighed(whole, {}).map(({ weights }) => weights)) : null;
  }

  /** [run]: the tasks that a step on this batch is about. */
  private askedAbout({ labelled }: Pick<Batch, 'labelled'>): readonly Part[] {
    return this.settings.map(({ weights }) => partOf(weights, labelled));
  }

  /** What each run's method says, given the losses, inner products and other numbers that it needs. */
  private weighed(
    batch: Pick<Batch, 'labelled' | 'epoch'>,
    found: Partial<ReadGradients>,
  ): readonly StepWeights[] {
    const parts = this.askedAbout(batch);
    this.lastWeights = this.methods.map((method, run) => {
      const { weights, learningRate } = this.settings[run]!;
      const gram = found.grams?.[run];
      const input = {
        losses: found.losses?.[run] ?? [],
        gram: gram?.all ?? [],
        // Where nothing is shared, all inner products are 0.
        lastKernelGram: gram?.kernels[this.lastShared] ?? gram?.all ?? [],
        userWeights: weights,
        step: this.updates,
        epoch: batch.epoch,
        learningRate,
      };
      return method.weigh(input, parts[run]!, found.numbers?.[run]);
    });
    return this.lastWeights;
  }

  /** Makes one update and gives the losses before it, [run, task]; the caller disposes them. */
  async step(batch: Batch): Promise<Tensor2D> {
    const losses = await this.stepOfMethods(batch);
    if (this.relation?.isShrinking) this.replace(await this.relation.shrunk(this.state));
    if (this.weighers.some(({ looksBack }) => looksBack)) await this.lookBack(batch, losses);
    return losses;
  }

  private stepOfMethods(batch: Batch): Tensor2D | Promise<Tensor2D> {
    const isWhole = batch.labelled.every((count) => count > 0);
    if (this.weights !== null && isWhole) return this.weightedStep(batch, this.weights);
    return this.weighers.some(({ looksAtGradients }) => looksAtGradients)
      ? this.gramStep(batch)
      : this.lossStep(batch);
  }

  /** One forward and one backward pass of the weighted sum of the losses. */
  private weightedStep(batch: Batch, weights: Tensor2D): Tensor2D {
    const numbers = optimizers[this.options.optimizer].numbers(this.updates + 1);
    const given = { batch, weights };
    // Where towers shrink after each step there is another state each time.
    const [losses, state] = this.relation?.isShrinking
      ? this.weightedStepOf(given)
      : this.recorded.step(this.state, given, numbers);
    this.advance(state);
    return losses;
  }

  private weightedStepOf({ batch, weights }: { batch: Batch; weights: Tensor2D }): [Tensor2D, Tensor2D] {
    return tf.tidy(() => {
      const layers = this.layers();
      const { value, grads } = this.differentiated(batch, layers, weights);
      const extras = this.penaltyGradients(layers, batch);
      const gradients = grads.map((grad, i) => (extras[i] ? tf.add(grad, extras[i]) : grad));
      return [value as Tensor2D, this.updatedBy(gradients)];
    });
  }

  /** Asks the methods for weights by the losses of the batch, then makes a weighted step. */
  private async lossStep(batch: Batch): Promise<Tensor2D> {
    const looks = this.weighers.some(({ needs }) => needs === 'losses');
    const found = looks ? { losses: await this.lossesNow(batch) } : {};
    const weights = rowsTensor(this.weighed(batch, found).map((each) => each.weights));
    const value = this.weightedStep(batch, weights);
    weights.dispose();
    return value;
  }

  /** Asks the methods for weights by losses, Gram matrices and single entries, then moves along what they say. */
  private async gramStep(batch: Batch): Promise<Tensor2D> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const looked = lookedAt(this.methods, jacobian, this.sharedShapes.length, losses, this.askedAbout(batch));
    // Methods that ask for nothing, such as random weights of gradients, need not wait for a read.
    const asks = this.weighers.some(({ needs }) => needs !== 'nothing');
    const answer = asks
      ? await readGradients({ losses, sums, numbers: looked.numbers }, this.parts)
      : { found: {}, read: [] };
    const weighed = this.weighed(batch, answer.found);
    const state = tf.tidy(() => {
      const isShared = jacobian.map((_, layer) => layer < this.sharedShapes.length);
      const direction = combined(
        looked.jacobian,
        isShared,
        rowsTensor(weighed.map(({ weights, factors = weights }) => factors)),
        rowsTensor(weighed.map(({ heads }) => heads)),
        this.penaltyGradients(this.layers(), batch),
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
  async gradients(batch: Batch): Promise<MeasuredGradients> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const { found, read } = await readGradients({ losses, sums }, this.parts);
    tf.dispose([losses, jacobian, sums, read]);
    return found;
  }

  /**
   * The gradient of each task, block by block [run, task, ...banks, row, column]: one forward and one backward pass, for the
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
        this.plan.shared.map(({ hasBias }) => hasBias),
      );
      return { losses: value as Tensor2D, jacobian: grads, sums };
    });
  }

  private async lookBack(batch: Batch, losses: Tensor2D): Promise<void> {
    const before = byRun((await losses.data()) as Float32Array, this.settings.length, this.tasks.length);
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
    return byRun(values, this.settings.length, this.tasks.length);
  }

  private layers(): Tensor[] {
    return cut(this.state, 0, [...this.sharedShapes, ...this.ownShapes]);
  }

  private lossesOf(batch: Batch): (...layers: Tensor[]) => Tensor {
    return (...layers) =>
      taskLosses(
        this.network.forward(layers, batch.inputs).outputs,
        batch.labels,
        batch.rowWeights,
        this.tasks,
      );
  }

  private differentiated(batch: Batch, layers: readonly Tensor[], dy: Tensor2D) {
    const { inputs, labels, rowWeights } = batch;
    return valueAndGradients(this.lossesOf(batch), layers, dy, [inputs, labels, rowWeights]);
  }

  private penaltyGradients(layers: readonly Tensor[], { inputs }: Batch): (Tensor | undefined)[] {
    const { strengths } = this.tensors!;
    return strengths === null ? [] : this.network.penaltyGradients(layers, inputs, strengths);
  }

  private updatedBy(gradients: readonly Tensor[]): Tensor2D {
    const { optimizer } = this.options;
    const { rates, l1, l2 } = this.tensors!;
    const from = this.relation?.pulled(this.state, gradients) ?? { state: this.state, gradients };
    return updated(from.state, from.gradients, {
      optimizer,
      rates,
      l1,
      l2,
      step: this.updates + 1,
      length: this.length,
    });
  }

  private advance(state: Tensor2D): void {
    this.replace(state);
    this.updates++;
  }

  private replace(state: Tensor2D): void {
    if (state === this.state) return;
    this.state.dispose();
    this.state = state;
  }

  /** What the network answers to `inputs` [1, 1, sample, feature]. The caller disposes all of it. */
  answer(inputs: Tensor4D): Answer {
    return tf.tidy(() => this.network.forward(this.layers(), inputs) as never);
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
    this.replace(this.stateTensor(values));
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
    this.replace(this.stateTensor(values));
    this.updates = updates;
    this.methods.forEach((method, run) => {
      method.restore(methods[run]!);
    });
  }

  dispose(): void {
    this.recorded.drop();
    this.disposeSettings();
    for (const method of this.methods) method.dispose();
    this.relation?.dispose();
    tf.dispose([this.state, this.ones]);
  }

  private disposeSettings(): void {
    this.weights?.dispose();
    tf.dispose(this.tensors as never);
  }
}

/** [run, task] */
function rowsTensor(rows: readonly (readonly number[])[]): Tensor2D {
  return tf.tensor2d(rows.flat(), [rows.length, rows[0]!.length]);
}
