import type { RunSettings } from '../../core/run/member';
import type { Plan } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import type { StepWeights } from '../../core/weighting/weigher';
import { initialVector } from '../network/blocks';
import { type Answer, Network } from '../network/network';
import { combined } from '../ops/combine';
import { HeldNumbers } from '../ops/held-numbers';
import { Recorded } from '../ops/recorded';
import { optimizers } from '../optimizers';
import { type Tensor, type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';
import type { Batch } from './batches';
import { lookedAt } from './looked-at';
import { ModelState } from './model-state';
import { Passes } from './passes';
import { byRun, type MeasuredGradients, readGradients } from './read-gradients';
import { RunMethods } from './run-methods';
import type { TrainedModel } from './trained-model';
import type { TrainerOptions, TrainerState } from './trainer-options';
import { UpdateRule } from './update-rule';

const mostRuns = 64;

/**
 * One network for each run, all trained by the same launches. Each run's shared parameters move along
 * sum_t w_t grad L_t with the weights w of its method, what belongs to one task along its own gradient times a factor,
 * plus the penalties' gradient; then the towers that a penalty relates move together. Parameters and the optimiser's
 * slots live in one vector, whose length does not change. Owns its tensors until {@link dispose}.
 */
export class Trainer implements TrainedModel {
  private readonly network: Network;
  private readonly passes: Passes;
  private readonly methods: RunMethods;
  private readonly rule: UpdateRule;
  private readonly state: ModelState;
  /** [run][task]: weights of every batch with labels of all tasks; null where a method gives others each time. */
  private constant: readonly (readonly number[])[] | null = null;
  /** What the methods say in a step, both [run, task]. */
  private readonly shares = new HeldNumbers();
  private readonly factors = new HeldNumbers();
  private readonly losses = new Recorded<[Tensor2D]>();
  private readonly weighted = new Recorded<[losses: Tensor2D, next: Tensor2D]>();
  private readonly differentiated = new Recorded<readonly Tensor[]>();
  private readonly moved = new Recorded<[next: Tensor2D]>();

  constructor(options: TrainerOptions) {
    const { shape, kinds, sharing, optimizer, runs } = options;
    if (runs.length < 1 || runs.length > mostRuns) {
      throw new RangeError(`runs must be 1 to ${mostRuns}; got ${runs.length}`);
    }
    this.network = new Network(shape, sharing);
    const { blocks, plan } = this.network;
    const tasks = kinds.map((kind, task) => ({ kind, outputs: shape.outputs[task]! }));
    this.passes = new Passes(this.network, tasks, runs.length);
    const settings = runs.map((run) => run.settings);
    this.rule = new UpdateRule(this.network, optimizer, settings);
    const initial = initialVector(
      blocks,
      runs.map(({ seed }) => seed),
      shape.initialiser,
    );
    this.state = new ModelState(blocks, runs.length, optimizers[optimizer].slots, initial);
    const lastShared = plan.shared.findIndex(({ name }) => name === plan.lastShared);
    this.methods = new RunMethods(runs, { kinds, optimizer }, lastShared);
    this.takeConstantWeights();
  }

  get blocks(): readonly Block[] {
    return this.network.blocks;
  }

  get plan(): Plan {
    return this.network.plan;
  }

  get runs(): number {
    return this.state.runs;
  }

  /** [run]: what the methods gave in the last step. */
  get lastWeights(): readonly StepWeights[] {
    return this.methods.lastWeights;
  }

  /** Takes new settings, one for each run, from the next step on. */
  configure(settings: readonly RunSettings[]): void {
    this.forget();
    this.rule.configure(settings);
    this.methods.configure(settings);
    this.takeConstantWeights();
  }

  private takeConstantWeights(): void {
    this.constant = this.methods.constantWeights();
  }

  /** What depends on the settings is worked out anew from now on. */
  private forget(): void {
    for (const each of [this.losses, this.weighted, this.differentiated, this.moved]) each.drop();
  }

  /** Makes one update and gives the losses before it, [run, task], which hold until the next one. */
  async step(batch: Batch): Promise<Tensor2D> {
    const losses = await this.stepOfMethods(batch);
    if (this.rule.isShrinking) await this.rule.shrink(this.state);
    if (this.methods.looksBack) await this.lookBack(batch, losses);
    return losses;
  }

  private stepOfMethods(batch: Batch): Tensor2D | Promise<Tensor2D> {
    const isWhole = batch.labelled.every((run) => run.every((count) => count > 0));
    if (this.constant !== null && isWhole) {
      this.methods.noteConstant();
      // The tensor that other batches have theirs in, so that a recorded step goes on.
      return this.weightedStep(batch, this.shares.hold(this.constant));
    }
    return this.methods.looksAtGradients ? this.gramStep(batch) : this.lossStep(batch);
  }

  /** One forward and one backward pass of the weighted sum of the losses. */
  private weightedStep(batch: Batch, weights: Tensor2D): Tensor2D {
    this.rule.tellNumbers(this.state);
    const [losses, next] = this.weighted.of([this.state.vector, ...tensorsOf(batch), weights], () =>
      tf.tidy(() => {
        const { losses, gradients } = this.passes.weighted(this.state.vector, batch, weights);
        const extras = this.penaltyGradients(batch);
        const whole = gradients.map((gradient, i) => (extras[i] ? tf.add(gradient, extras[i]) : gradient));
        return [losses, this.rule.updated(this.state, whole)];
      }),
    );
    this.state.advance(next);
    return losses;
  }

  /** Asks the methods for weights by the losses of the batch, then makes a weighted step. */
  private async lossStep(batch: Batch): Promise<Tensor2D> {
    const found = this.methods.looksAtLosses ? { losses: await this.lossesNow(batch) } : {};
    const weighed = this.methods.weigh(batch, found, this.state.updates);
    return this.weightedStep(batch, this.shares.hold(weighed.map(({ weights }) => weights)));
  }

  /** Asks the methods for weights by losses, Gram matrices and single entries, then moves along what they say. */
  private async gramStep(batch: Batch): Promise<Tensor2D> {
    const { losses, jacobian, sums } = this.differentiate(batch);
    const { sharedLayers, parts } = this.passes;
    const looked = lookedAt(this.methods.list, jacobian, sharedLayers, losses, this.methods.partsOf(batch));
    const found = this.methods.asks
      ? await readGradients({ losses, sums, numbers: looked.numbers }, parts)
      : {};
    const weighed = this.methods.weigh(batch, found, this.state.updates);
    const shares = this.shares.hold(weighed.map(({ weights, factors = weights }) => factors));
    const heads = this.factors.hold(weighed.map((each) => each.heads));
    this.rule.tellNumbers(this.state);
    const [next] = this.moved.of([this.state.vector, batch.inputs, ...looked.jacobian, shares, heads], () => [
      tf.tidy(() => {
        const isShared = jacobian.map((_, layer) => layer < sharedLayers);
        const extras = this.penaltyGradients(batch);
        return this.rule.updated(this.state, combined(looked.jacobian, isShared, shares, heads, extras));
      }),
    ]);
    this.state.advance(next);
    looked.dispose();
    return losses;
  }

  /**
   * The losses and the inner products of the task gradients on a batch, at the present parameters. Changes nothing.
   */
  async gradients(batch: Batch): Promise<MeasuredGradients> {
    const { losses, sums } = this.differentiate(batch);
    return readGradients({ losses, sums }, this.passes.parts);
  }

  /**
   * The losses and the gradient of each task, block by block, see {@link Passes.jacobian}. They hold until the next call
   * and the next step.
   */
  differentiate(batch: Batch): { losses: Tensor2D; jacobian: readonly Tensor[]; sums: readonly Tensor[] } {
    const [losses, ...gradients] = this.differentiated.of([this.state.vector, ...tensorsOf(batch)], () => {
      const { losses, jacobian, sums } = this.passes.jacobian(this.state.vector, batch);
      return [losses, ...jacobian, ...sums];
    });
    const layers = this.blocks.length;
    const [jacobian, sums] = [gradients.slice(0, layers), gradients.slice(layers)];
    return { losses: losses as Tensor2D, jacobian, sums };
  }

  /**
   * The losses on a batch, [run, task], and what they would be after a plain gradient step of the shared parameters along
   * each task's gradient, [run and task of the gradient, task], see {@link Passes.lookahead}. Changes nothing; the caller
   * disposes of the second. Null where nothing is shared.
   */
  lookahead(batch: Batch): { losses: Tensor2D; after: Tensor2D } | null {
    if (this.passes.sharedLayers === 0) return null;
    const { losses, jacobian } = this.differentiate(batch);
    const after = this.passes.lookahead(this.state.vector, batch, jacobian, this.rule.rates);
    return { losses, after };
  }

  private async lookBack(batch: Batch, losses: Tensor2D): Promise<void> {
    const before = await this.numbersOf(losses);
    this.methods.learn(before, await this.lossesNow(batch), this.state.updates - 1);
  }

  /** [run][task]: the losses of a batch at the present parameters. */
  private lossesNow(batch: Batch): Promise<number[][]> {
    const [losses] = this.losses.of([this.state.vector, ...tensorsOf(batch)], () => [
      this.passes.losses(this.state.vector, batch),
    ]);
    return this.numbersOf(losses);
  }

  private async numbersOf(losses: Tensor2D): Promise<number[][]> {
    return byRun((await losses.data()) as Float32Array, ...losses.shape);
  }

  private penaltyGradients(batch: Batch): (Tensor | undefined)[] {
    return this.passes.penaltyGradients(this.state.vector, batch, this.rule.strengths);
  }

  answer(inputs: Tensor4D, run?: number): Answer {
    return this.passes.answer(this.state.vector, inputs, run);
  }

  /** The parameters that {@link keepBest} has kept; null before. They stay where the trainer's are. */
  get best(): TrainedModel | null {
    const { blocks, plan, runs, state } = this;
    const { kept } = state;
    return (
      kept && {
        blocks,
        plan,
        runs,
        answer: (inputs, run) => this.passes.answer(kept, inputs, run),
        readParameters: () => state.parametersIn(kept),
      }
    );
  }

  /** Keeps the present parameters of the copies of blocks that are told by their run and place; at first of all. */
  keepBest(isBetter: (run: number, copy: number) => boolean): void {
    this.state.keepBest(isBetter);
  }

  readParameters(): Promise<Float32Array> {
    return this.state.parametersIn(this.state.vector);
  }

  /** Puts other numbers in place of all parameters; the optimiser starts anew. */
  writeParameters(values: Float32Array): void {
    this.state.write(values);
  }

  /** Everything that the next step depends on besides batch and settings. */
  async save(): Promise<TrainerState> {
    const methods = this.methods.save();
    return { ...(await this.state.save()), methods: await methods };
  }

  /** Goes on from a saved state of a trainer with the same options. */
  restore({ methods, ...numbers }: TrainerState): void {
    this.state.restore(numbers);
    this.methods.restore(methods);
  }

  dispose(): void {
    this.forget();
    this.shares.dispose();
    this.factors.dispose();
    this.methods.dispose();
    this.passes.dispose();
    this.rule.dispose();
    this.state.dispose();
  }
}

const tensorsOf = ({ inputs, labels, rowWeights }: Batch) => [inputs, labels, rowWeights];
