import { type MethodChoice, type StepWeights, Weigher, type WeigherState } from '../core/weighting/weigher';
import type { OptionValues, Setting, WeighInput } from '../core/weighting/weighting';
import { directions } from './directions';
import type { Decided, Direction, Looked, RunGradients } from './directions/direction';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from './tf';

/** What one run's method gives for a step. */
export interface RunWeights extends StepWeights {
  /** [task]: factors of the run's rows, where these are not the gradients themselves (see {@link RunMethods.look}). */
  readonly factors?: readonly number[];
}

/** The Jacobian after the methods that look at single entries have worked on it. */
export interface LookedAt {
  /** Layer by layer; a run's rows are those that its direction is a weighted sum of. */
  readonly jacobian: readonly Tensor[];
  /** [run]: what {@link RunMethods.weigh} wants to be told; null for a run whose method looks at no entries. */
  readonly numbers: readonly (Tensor | null)[];
}

/** The methods of a trainer's runs, at work. Owns what they remember as tensors, until {@link dispose}. */
export class RunMethods {
  private readonly weighers: readonly Weigher[];
  /** [run] */
  private readonly memories: (Tensor2D | null)[];

  /** @param shared Lengths of the task gradients' last two axes in each layer that all tasks share. */
  constructor(
    runs: readonly { readonly seed: number; readonly method: MethodChoice }[],
    setting: Setting,
    private readonly shared: readonly (readonly [number, number])[],
  ) {
    this.weighers = runs.map(({ seed, method }) => new Weigher(method, setting, seed));
    this.memories = runs.map(() => null);
  }

  /** Whether the weights change only when the settings do. */
  get areConstant(): boolean {
    return this.weighers.every(({ isConstant }) => isConstant);
  }

  get needLosses(): boolean {
    return this.weighers.some(({ needs }) => needs !== 'nothing');
  }

  /** Whether one backward pass of the weighted sum of the losses is not enough. */
  get needGradients(): boolean {
    return this.weighers.some(
      ({ isWeightedSum, needs }) => !isWeightedSum || needs === 'gram' || needs === 'jacobian',
    );
  }

  /** Whether {@link learn} wants the losses after the update. */
  get lookBack(): boolean {
    return this.weighers.some(({ looksBack }) => looksBack);
  }

  /** Takes other options, which keep what a method has learnt, or other methods, which start anew. */
  choose(choices: readonly MethodChoice[]): void {
    this.weighers.forEach((weigher, run) => {
      const before = weigher.entryMethod;
      weigher.choose(choices[run]!);
      if (weigher.entryMethod !== before) this.remember(run, null);
    });
  }

  /**
   * Lets the methods that look at single entries work on the gradients, [run, task, row, column] layer by layer.
   * The caller disposes what is new, and then weighs.
   */
  look(jacobian: readonly Tensor[], losses: Tensor2D): LookedAt {
    if (this.weighers.every(({ entryMethod }) => entryMethod === null)) return { jacobian, numbers: [] };
    const { looked, layers } = tf.tidy(() => {
      const looked = this.weighers.map((weigher, run) => {
        const direction = directionOf(weigher);
        if (direction === null) return null;
        const gradients = this.gradientsOf(run, jacobian, losses);
        const { random } = weigher;
        const found = direction.look(gradients, this.memories[run]!, heldBy(weigher), random);
        return { ...found, areNew: found.rows !== gradients.jacobian };
      });
      return { looked, layers: this.replaced(jacobian, looked) };
    });
    looked.forEach((each, run) => {
      if (each === null) return;
      this.remember(run, each.memory);
      if (each.rows !== each.memory) each.rows.dispose();
    });
    return { jacobian: layers, numbers: looked.map((each) => each?.numbers ?? null) };
  }

  /** What each run's method says. */
  weigh(
    inputs: readonly Omit<WeighInput, keyof Setting>[],
    numbers: readonly Float32Array[],
  ): readonly RunWeights[] {
    return this.weighers.map((weigher, run) => {
      const direction = directionOf(weigher);
      if (direction === null) return weigher.weigh(inputs[run]!);
      const { losses, gram } = inputs[run]!;
      const { state, ...weights } = direction.decide(
        { losses, gram, numbers: numbers[run]! },
        heldBy(weigher),
      );
      weigher.state = state;
      return weights;
    });
  }

  /** Tells the methods what the update did to the losses of its batch, [run, task]. */
  learn(before: readonly (readonly number[])[], after: readonly (readonly number[])[], step: number): void {
    this.weighers.forEach((weigher, run) => {
      weigher.learn({ before: before[run]!, after: after[run]!, step });
    });
  }
}
