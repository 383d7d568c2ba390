import { valueAndGradients } from '../launches/differentiable';
import { tensorShapes, vectorLength } from '../network/blocks';
import type { Answer, Network } from '../network/network';
import { cut } from '../ops/cut';
import { type GramPart, gramOf, gramParts } from '../ops/gram';
import { spread, spreadVector } from '../ops/spread';
import { type LossTask, taskLosses } from '../ops/task-losses';
import { updated } from '../optimizers/update';
import { type Tensor, type Tensor1D, type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';
import type { Batch } from './batches';

/** The losses [run, task] and the gradients of something by the layers, block by block. */
type Differentiated = {
  readonly losses: Tensor2D;
  readonly gradients: Tensor[];
};

/**
 * Forward and backward passes of all runs' networks. A `state` begins with the parameters, block by block; those that
 * all tasks share come first. Owns a tensor, until {@link dispose}.
 */
export class Passes {
  /** The inner products that {@link jacobian} sums up. */
  readonly parts: readonly GramPart[];
  /** Leading layers that all tasks share. */
  readonly sharedLayers: number;
  private readonly sharedShapes: readonly (readonly number[])[];
  private readonly ownShapes: readonly (readonly number[])[];
  private readonly ownFrom: number;
  private readonly ones: Tensor2D;

  constructor(
    private readonly network: Network,
    private readonly tasks: readonly LossTask[],
    runs: number,
  ) {
    const { shared } = network.plan;
    const shapes = tensorShapes(network.blocks, runs);
    this.sharedLayers = shared.length;
    this.sharedShapes = shapes.slice(0, shared.length);
    this.ownShapes = shapes.slice(shared.length);
    this.ownFrom = vectorLength(shared) * runs;
    this.parts = gramParts(shared.map(({ hasBias }, place) => ({ shape: shapes[place]!, hasBias })));
    this.ones = tf.ones([runs, tasks.length]);
  }

  /** [run, task] */
  losses(state: Tensor2D, batch: Batch): Tensor2D {
    return tf.tidy(() => this.lossesOf(batch)(...this.layers(state)) as Tensor2D);
  }

  /** The gradients of the weighted sum of the losses, `weights` [run, task]: one forward and one backward pass. */
  weighted(state: Tensor2D, batch: Batch, weights: Tensor2D): Differentiated {
    return tf.tidy(() => this.differentiated(batch, this.layers(state), weights));
  }

  /**
   * The gradient of each task, block by block [run, task, ...banks, row, column]: one forward and one backward pass, for
   * the shared layers lie on the task axis once for each task. The `sums` are those of {@link parts}.
   */
  jacobian(state: Tensor2D, batch: Batch): { losses: Tensor2D; jacobian: Tensor[]; sums: Tensor[] } {
    return tf.tidy(() => {
      const layers = [
        ...spread(state, this.sharedShapes, this.tasks.length),
        ...cut(state, this.ownFrom, this.ownShapes),
      ];
      const { losses, gradients } = this.differentiated(batch, layers, this.ones);
      const sums = gramOf(
        gradients.slice(0, this.sharedLayers),
        this.network.plan.shared.map(({ hasBias }) => hasBias),
      );
      return { losses, jacobian: gradients, sums };
    });
  }

  /**
   * The losses of all tasks after a plain gradient step of all shared layers along each task's gradient, the tasks' own
   * layers left as they are, [run and task of the gradient, task]: one forward pass, in which each run is there once for
   * each task. `jacobian` is that of {@link jacobian} on the batch, `rates` one for each parameter or one for all.
   */
  lookahead(state: Tensor2D, batch: Batch, jacobian: readonly Tensor[], rates: Tensor1D): Tensor2D {
    const tasks = this.tasks.length;
    const { sharedShapes, sharedLayers } = this;
    return tf.tidy(() => {
      const spreadOut = (vector: Tensor) => spreadVector(vector, sharedShapes, tasks);
      const standing = spreadOut(state);
      const moved = updated(tf.reshape(standing, [1, -1]), jacobian.slice(0, sharedLayers), {
        optimizer: 'sgd',
        rates: rates.size === 1 ? rates : spreadOut(rates),
        l1: null,
        l2: null,
        step: 1,
        length: standing.size,
      });
      const shared = cut(
        moved,
        0,
        sharedShapes.map(([runs, , ...rest]) => [runs! * tasks, 1, ...rest]),
      );
      const own = cut(state, this.ownFrom, this.ownShapes).map((layer) => repeated(layer, tasks));
      const { inputs, labels, rowWeights } = batch;
      const forAll = (tensor: Tensor4D) =>
        (tensor.shape[0] === 1 ? tensor : repeated(tensor, tasks)) as Tensor4D;
      const asked = {
        ...batch,
        inputs: forAll(inputs),
        labels: forAll(labels),
        rowWeights: forAll(rowWeights),
      };
      return this.lossesOf(asked)(...shared, ...own) as Tensor2D;
    });
  }

  /** The gradients of the architecture's own penalty, `strengths` [run]; none of a layer that it does not look at. */
  penaltyGradients(state: Tensor2D, { inputs }: Batch, strengths: Tensor1D | null): (Tensor | undefined)[] {
    return strengths === null ? [] : this.network.penaltyGradients(this.layers(state), inputs, strengths);
  }

  /** What all runs' networks answer to `inputs` [1 or run, 1, sample, feature], or one run's to [1, 1, sample, feature]. */
  answer(state: Tensor2D, inputs: Tensor4D, run?: number): Answer {
    return tf.tidy(() => {
      const layers = this.layers(state);
      const asked = run === undefined ? layers : layers.map((layer) => atRun(layer, run));
      return this.network.forward(asked, inputs) as never;
    });
  }

  dispose(): void {
    this.ones.dispose();
  }

  private layers(state: Tensor2D): Tensor[] {
    return cut(state, 0, [...this.sharedShapes, ...this.ownShapes]);
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

  private differentiated(batch: Batch, layers: readonly Tensor[], dy: Tensor2D): Differentiated {
    const { inputs, labels, rowWeights } = batch;
    const given = [inputs, labels, rowWeights];
    const { value, grads } = valueAndGradients(this.lossesOf(batch), layers, dy, given);
    return { losses: value as Tensor2D, gradients: grads };
  }
}

/** [run, ...] to [run and copy, ...], so many copies of each run. */
function repeated(tensor: Tensor, copies: number): Tensor {
  const [runs, ...rest] = tensor.shape as [number, ...number[]];
  return tf.reshape(spreadVector(tensor, [[runs, 1, ...rest]], copies), [runs * copies, ...rest]);
}

/** The part of a tensor [run, ...] that belongs to a run. */
function atRun(tensor: Tensor, run: number): Tensor {
  const [runs, ...rest] = tensor.shape as [number, ...number[]];
  return runs === 1 ? tensor : tf.slice(tensor, [run, ...rest.map(() => 0)], [1, ...rest]);
}
