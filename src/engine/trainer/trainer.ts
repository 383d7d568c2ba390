import type { RunSettings } from '../../core/run/member';
import type { Plan } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import type { StepWeights } from '../../core/weighting/weigher';
import { copyVector, initialVector, vectorLength } from '../network/blocks';
import { type Answer, Network } from '../network/network';
import { combined } from '../ops/combine';
import { optimizers } from '../optimizers';
import { stateShape, updated } from '../optimizers/update';
import { type Tensor, type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';
import type { Batch } from './batches';
import { lookedAt } from './looked-at';
import { Passes } from './passes';
import { byRun, type MeasuredGradients, readGradients } from './read-gradients';
import { RecordedStep } from './recorded-step';
import { Relation } from './relation';
import { RunMethods } from './run-methods';
import { type SettingTensors, settingTensors } from './run-settings';
import type { TrainedModel } from './trained-model';
import type { TrainerOptions, TrainerState } from './trainer-options';

const mostRuns = 64;

/**
 * One network for each run, all trained by the same launches. Each run's shared parameters move along
 * sum_t w_t grad L_t with the weights w of its method, what belongs to one task along its own gradient times a factor,
 * plus the penalties' gradient; then the towers that a penalty relates move together. Parameters and the optimiser's
 * slots live in one vector, whose length does not change. Owns its tensors until {@link dispose}.
 */
export class Trainer implements TrainedModel {
  private readonly network: Network;
  private readonly relation: Relation | null;
  private readonly passes: Passes;
  private readonly methods: RunMethods;
  /** How many parameters there are. */
  private readonly length: number;
  private settings: readonly RunSettings[];
  private state: Tensor2D;
  /** [run, task]: weights of every batch with labels of all tasks; null where a method gives others each time. */
  private weights: Tensor2D | null = null;
  private tensors: SettingTensors | null = null;
  /** Parameters that were better than all before; of the optimiser's slots there is no use. */
  private kept: Tensor2D | null = null;
  private updates = 0;
  private readonly recorded = new RecordedStep((given) => this.weightedStepOf(given));

  constructor(private readonly options: TrainerOptions) {
    const { shape, kinds, sharing, optimizer, runs } = options;
    if (runs.length < 1 || runs.length > mostRuns) {
      throw new RangeError(`runs must be 1 to ${mostRuns}; got ${runs.length}`);
    }
    this.network = new Network(shape, sharing);
    const { blocks, plan } = this.network;
    const tasks = kinds.map((kind, task) => ({ kind, outputs: shape.outputs[task]! }));
    this.passes = new Passes(this.network, tasks, runs.length);
    const { relation } = this.network.architecture;
    this.relation = relation === undefined ? null : new Relation(relation, blocks, runs.length);
    this.length = vectorLength(blocks) * runs.length;
    this.state = this.stateTensor(
      initialVector(
        blocks,
        runs.map(({ seed }) => seed),
        shape.initialiser,
      ),
    );
    const lastShared = plan.shared.findIndex(({ name }) => name === plan.lastShared);
    this.methods = new RunMethods(runs, { kinds, optimizer }, lastShared);
    this.settings = runs.map(({ settings }) => settings);
    this.applySettings();
  }

  get blocks(): readonly Block[] {
    return this.network.blocks;
  }

  get plan(): Plan {
    return this.network.plan;
  }

  /** [run]: what the methods gave in the last step. */
  get lastWeights(): readonly StepWeights[] {
    return this.methods.lastWeights;
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
    this.methods.configure(settings);
    this.applySettings();
  }

  private applySettings(): void {
    this.recorded.drop();
    this.disposeSettings();
    this.tensors = settingTensors(this.blocks, this.settings);
    this.relation?.configure(this.settings);
    const constant = this.methods.constantWeights();
    this.weights = constant && rowsTensor(constant);
  }

  /** Makes one update and gives the losses before it, [run, task]; the caller disposes them. */
  async step(batch: Batch): Promise<Tensor2D> {
    const losses = await this.stepOfMethods(batch);
    if (this.relation?.isShrinking) this.replace(await this.relation.shrunk(this.state));
    if (this.methods.looksBack) await this.lookBack(batch, losses);
    return losses;
  }

  private stepOfMethods(batch: Batch): Tensor2D | Promise<Tensor2D> {
    const isWhole = batch.labelled.flat().every((count) => count > 0);
    if (this.weights !== null && isWhole) {
      this.methods.noteConstant();
      return this.weightedStep(batch, this.weights);
    }
    return this.methods.looksAtGradients ? this.gramStep(batch) : this.lossStep(batch);
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
      const { losses, gradients } = this.passes.weighted(this.state, batch, weights);
      const extras = this.penaltyGradients(batch);
      const whole = gradients.map((gradient, i) => (extras[i] ? tf.add(gradient, extras[i]) : gradient));
      return [losses, this.updatedBy(whole)];
    });
  }

  /** Asks the methods for weights by the losses of the batch, then makes a weighted step. */
  private async lossStep(batch: Batch): Promise<Tensor2D> {
    const found = this.methods.looksAtLosses ? { losses: await this.lossesNow(batch) } : {};
    const weighed = this.methods.weigh(batch, found, this.updates);
    const weights = rowsTensor(weighed.map((each) => each.weights));
    const value = this.weightedStep(batch, weights);
    weights.dispose();
    return value;
  }

  /** Asks the methods for weights by losses, Gram matrices and single entries, then moves along what they say. */
  private async gramStep(batch: Batch): Promise<Tensor2D> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const { sharedLayers, parts } = this.passes;
    const looked = lookedAt(this.methods.list, jacobian, sharedLayers, losses, this.methods.partsOf(batch));
    const answer = this.methods.asks
      ? await readGradients({ losses, sums, numbers: looked.numbers }, parts)
      : { found: {}, read: [] };
    const weighed = this.methods.weigh(batch, answer.found, this.updates);
    const state = tf.tidy(() => {
      const isShared = jacobian.map((_, layer) => layer < sharedLayers);
      const direction = combined(
        looked.jacobian,
        isShared,
        rowsTensor(weighed.map(({ weights, factors = weights }) => factors)),
        rowsTensor(weighed.map(({ heads }) => heads)),
        this.penaltyGradients(batch),
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
    const { found, read } = await readGradients({ losses, sums }, this.passes.parts);
    tf.dispose([losses, jacobian, sums, read]);
    return found;
  }

  /**
   * The losses and the gradient of each task, block by block, see {@link Passes.jacobian}. The caller disposes everything.
   */
  differentiate(batch: Batch): { losses: Tensor2D; jacobian: Tensor[]; sums: Tensor[] } {
    return this.passes.jacobian(this.state, batch);
  }

  private async lookBack(batch: Batch, losses: Tensor2D): Promise<void> {
    const before = await this.numbersOf(losses);
    this.methods.learn(before, await this.lossesNow(batch), this.updates - 1);
  }

  /** [run][task]: the losses of a batch at the present parameters. */
  private async lossesNow(batch: Batch): Promise<number[][]> {
    const losses = this.passes.losses(this.state, batch);
    const numbers = await this.numbersOf(losses);
    losses.dispose();
    return numbers;
  }

  private async numbersOf(losses: Tensor2D): Promise<number[][]> {
    return byRun((await losses.data()) as Float32Array, ...losses.shape);
  }

  private penaltyGradients(batch: Batch): (Tensor | undefined)[] {
    return this.passes.penaltyGradients(this.state, batch, this.tensors!.strengths);
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

  answer(inputs: Tensor4D, run?: number): Answer {
    return this.passes.answer(this.state, inputs, run);
  }

  /** The parameters that {@link keepBest} has kept; null before. They stay where the trainer's are. */
  get best(): TrainedModel | null {
    const { kept, blocks, plan } = this;
    return (
      kept && {
        blocks,
        plan,
        answer: (inputs, run) => this.passes.answer(kept, inputs, run),
        readParameters: () => this.parametersIn(kept),
      }
    );
  }

  /** Keeps the present parameters of the copies of blocks that are told by their run and place; at first of all. */
  keepBest(isBetter: (run: number, copy: number) => boolean): void {
    const before = this.kept;
    this.kept = tf.tidy(() => {
      if (before === null) return tf.mul(this.state, 1) as Tensor2D;
      const mask = this.stateTensor(copyVector(this.blocks, this.options.runs.length, isBetter));
      return tf.where(tf.cast(mask, 'bool'), this.state, before) as Tensor2D;
    });
    before?.dispose();
  }

  async readParameters(): Promise<Float32Array> {
    return this.parametersIn(this.state);
  }

  private async parametersIn(state: Tensor2D): Promise<Float32Array> {
    return ((await state.data()) as Float32Array).slice(0, this.length);
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
    const methods = this.methods.save();
    const values = ((await this.state.data()) as Float32Array).slice();
    const best = this.kept && (await this.parametersIn(this.kept));
    return { values, best, updates, methods: await methods };
  }

  /** Goes on from a saved state of a trainer with the same options. */
  restore({ values, best, updates, methods }: TrainerState): void {
    if (values.length !== this.state.size) {
      throw new RangeError(`values must have length ${this.state.size}; got ${values.length}`);
    }
    this.replace(this.stateTensor(values));
    this.kept?.dispose();
    this.kept = best && this.stateTensor(best);
    this.updates = updates;
    this.methods.restore(methods);
  }

  dispose(): void {
    this.recorded.drop();
    this.disposeSettings();
    this.methods.dispose();
    this.passes.dispose();
    this.relation?.dispose();
    this.state.dispose();
    this.kept?.dispose();
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
