import { defaultOptions } from '../fields/choosable-record';
import type { RecordChoice } from '../fields/field';
import { resumeStream, type Stream, type StreamState, stream } from '../random';
import { methodOf } from './index';
import { entriesOf, inputOf, type Part, spreadOut, stateOf, withState } from './part';
import type { EntryMethod, Method, OptionValues, Setting, WeighInput, Weighting } from './weighting';

export type { RecordChoice };

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
  /** Factors of the rows that a method has put in place of the gradients; where absent, those are the weights. */
  readonly factors?: readonly number[];
}

/** What a method is told of all tasks before an update. */
export type StepInput = Omit<WeighInput, keyof Setting>;

/**
 * One run's method at work: holds its options, its state and its stream of random numbers. A step is about the part of
 * the tasks that have a say in it: the method sees no others, gives them weights of 0 and keeps what it knows of them.
 */
export class Weigher {
  /** The method's own; of one that looks at single entries, the engine keeps rows of it as a tensor. */
  state: unknown;
  random: Stream;
  options: OptionValues;
  private method: Method;
  /** The tasks that the last step was about. */
  private part: Part = [];

  constructor(
    choice: RecordChoice,
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

  /** Whether the weights change only when the settings do, or the tasks that a step is about. */
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
  choose(choice: RecordChoice): void {
    const method = methodOf(choice.id);
    this.options = { ...defaultOptions(method), ...choice.options };
    if (method === this.method) return;
    this.method = method;
    this.state = method.init(this.setting, this.options);
  }

  /** The weights of the next update, which is about the tasks of `part`; 0 for the others. */
  weigh(input: StepInput, part: Part): StepWeights {
    const { options } = this;
    const weighting = this.method as Weighting;
    const rule = this.method.heads(options);
    if (part.length === 0) return this.unasked();
    return this.asked(input, part, (given, state) => {
      const answer = weighting.weigh(given, state, options, this.random);
      const { weights, headWeights = weights } = answer;
      const heads = rule === 'own' ? weights.map(() => 1) : rule === 'weighted' ? weights : headWeights;
      return { weights, heads, state: answer.state };
    });
  }

  private unasked(): StepWeights {
    this.part = [];
    const zeros = spreadOut([], [], this.tasks);
    return { weights: zeros, heads: zeros };
  }

  /**
   * What `question` answers about the tasks of a part, of which there is at least one: it is told of them and given
   * their state alone. The others get 0.
   */
  asked(
    input: StepInput,
    part: Part,
    question: (input: WeighInput, state: unknown) => StepWeights & { readonly state: unknown },
  ): StepWeights {
    const whole = { ...input, ...this.setting };
    const isAll = this.isAll(part);
    const { state, ...answer } = question(isAll ? whole : inputOf(whole, part), this.stateOf(part));
    this.part = part;
    this.keep(state, part);
    if (isAll) return answer;
    const { weights, heads, factors = weights } = answer;
    const spread = (values: readonly number[]) => spreadOut(values, part, this.tasks);
    return { weights: spread(weights), heads: spread(heads), factors: spread(factors) };
  }

  /** Tells the method what the update did to the losses of its batch; to those that it was about. */
  learn(input: { before: readonly number[]; after: readonly number[]; step: number }): void {
    const { learn } = this.method as Weighting;
    const { part } = this;
    if (!learn || part.length === 0) return;
    const before = entriesOf(input.before, part);
    const after = entriesOf(input.after, part);
    this.keep(learn({ ...input, before, after }, this.stateOf(part), this.options), part);
  }

  /** The state of some of the tasks, as of a method that knows no others. */
  stateOf(part: Part): unknown {
    return this.isAll(part) ? this.state : stateOf(this.state, this.method.layout(this.options), part);
  }

  private keep(state: unknown, part: Part): void {
    const { method, options } = this;
    this.state = this.isAll(part) ? state : withState(this.state, state, method.layout(options), part);
  }

  private isAll(part: Part): boolean {
    return part.length === this.tasks;
  }

  private get tasks(): number {
    return this.setting.kinds.length;
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
