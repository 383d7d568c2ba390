import type { MethodChoice } from '../fields/field';
import { resumeStream, type Stream, type StreamState, stream } from '../random';
import { methodOf } from './index';
import {
  defaultOptions,
  type EntryMethod,
  type Method,
  type OptionValues,
  type Setting,
  type WeighInput,
  type Weighting,
} from './weighting';

export type { MethodChoice };

/** What a weigher needs to go on with the very next number; plain data. */
export interface WeigherState {
  readonly id: string;
  readonly state: unknown;
  readonly random: StreamState;
}

/** What one run's tasks are given in an update; [task]. */
export interface StepWeights {
  /** Coefficients of the task gradients in the direction of the shared parameters. */
  readonly weights: readonly number[];
  /** Factors of the heads' own gradients. */
  readonly heads: readonly number[];
}

/** One run's method at work: holds its options, its state and its stream of random numbers. */
export class Weigher {
  /** The method's own; of one that looks at single entries, the engine keeps rows of it as a tensor. */
  state: unknown;
  random: Stream;
  options: OptionValues;
  private method: Method;

  constructor(
    choice: MethodChoice,
    private readonly setting: Setting,
    seed: number,
  ) {
    this.method = methodOf(choice.id);
    this.options = { ...defaultOptions(this.method), ...choice.options };
    this.state = this.method.init(setting, this.options);
    this.random = stream(seed, 'method');
  }

  get needs(): Method['needs'] {
    return this.method.needs;
  }

  /** Whether the weights change only when the settings do. */
  get isConstant(): boolean {
    return this.method.needs === 'nothing' && this.method.random === '' && this.isWeightedSum;
  }

  /** Whether every head gets its task's weight: one backward pass of the weighted sum then does everything. */
  get isWeightedSum(): boolean {
    return this.method.heads(this.options) === 'weighted';
  }

  /** Whether it wants more than one backward pass of the weighted sum of the losses. */
  get looksAtGradients(): boolean {
    return this.needs === 'gram' || this.needs === 'jacobian' || !this.isWeightedSum;
  }

  /** Whether {@link learn} wants the losses after the update. */
  get looksBack(): boolean {
    return this.method.needs !== 'jacobian' && this.method.learn !== undefined;
  }

  /** Takes other options, which keep what the method has learnt, or another method, which starts anew. */
  choose(choice: MethodChoice): void {
    const method = methodOf(choice.id);
    this.options = { ...defaultOptions(method), ...choice.options };
    if (method === this.method) return;
    this.method = method;
    this.state = method.init(this.setting, this.options);
  }

  /** The weights of the next update. */
  weigh(input: Omit<WeighInput, keyof Setting>): StepWeights {
    const { options } = this;
    const weighting = this.method as Weighting;
    const answer = weighting.weigh({ ...input, ...this.setting }, this.state, options, this.random);
    this.state = answer.state;
    const { weights, headWeights = weights } = answer;
    const rule = this.method.heads(options);
    return {
      weights,
      heads: rule === 'own' ? weights.map(() => 1) : rule === 'weighted' ? weights : headWeights,
    };
  }

  /** Tells the method what the update did to the losses of its batch. */
  learn(input: { before: readonly number[]; after: readonly number[]; step: number }): void {
    const { learn } = this.method as Weighting;
    if (learn) this.state = learn(input, this.state, this.options);
  }

  /** The method itself, for one that combines single entries. */
  get entryMethod(): EntryMethod | null {
    return this.method.needs === 'jacobian' ? this.method : null;
  }

  save(): WeigherState {
    return { id: this.method.id, state: structuredClone(this.state), random: this.random.state() };
  }

  /** Goes on from a saved state; one of another method is ignored. */
  restore(saved: WeigherState): void {
    if (saved.id !== this.method.id) return;
    this.state = structuredClone(saved.state);
    this.random = resumeStream(saved.random);
  }
}
