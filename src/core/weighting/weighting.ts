import type { ChoosableRecord } from '../fields/choosable-record';
import type { OptionField, OptionValues } from '../fields/field';
import type { OptimizerId, TaskKind } from '../fields/ids';
import type { Matrix } from '../linalg/matrix';
import type { Stream } from '../random';
import type { Words } from '../words';

/**
 * What a method looks at before an update: nothing, the batch's task losses, the Gram matrix of the task gradients,
 * or single entries of the gradients themselves.
 */
export type Needs = 'nothing' | 'losses' | 'gram' | 'jacobian';

export type { OptionField, OptionValues };

/** What stays the same while a run trains. */
export interface Setting {
  /** [task] */
  readonly kinds: readonly TaskKind[];
  readonly optimizer: OptimizerId;
}

/** What a method is told before an update. */
export interface WeighInput extends Setting {
  /** [task]: losses of the batch at the present parameters; empty for a method that needs nothing. */
  readonly losses: readonly number[];
  /** G = J J' over all shared parameters, J [task, parameter] the task gradients; empty unless needed. */
  readonly gram: Matrix;
  /** The same over the kernel (no bias) of the last shared layer alone. */
  readonly lastKernelGram: Matrix;
  /** [task]: the weights that the user has set. */
  readonly userWeights: readonly number[];
  /** Updates made so far: 0 before the first. */
  readonly step: number;
  /** Whole passes over the training rows so far: 0 during the first. */
  readonly epoch: number;
  /** The network's own learning rate, for methods whose numbers are trained by the same optimiser. */
  readonly learningRate: number;
}

/** A method's answer: the shared parameters move along sum_t weights[t] grad L_t. */
export interface Weights<State> {
  /** [task]: in the convention of a sum; where a paper averages, 1/T is inside. Finite, of any sign. */
  readonly weights: readonly number[];
  /** [task]: factors of each head's own gradient, where they are neither 1 nor `weights` (see `heads`). */
  readonly headWeights?: readonly number[];
  readonly state: State;
}

/** What the heads get: their own task's gradient, that times the task's weight, or what `headWeights` says. */
export type HeadRule = 'own' | 'weighted' | 'returned';

/**
 * How an array of a method's state is laid out: `tasks` [task], of whatever; `pairs` [task, task]; `shares` [task],
 * which add up to 1 however many tasks there are; `factors` [task], which add up to their number. Numbers that are
 * common to all tasks would move for a task that has no say in a step: there are none.
 */
type ArrayLayout = 'tasks' | 'pairs' | 'shares' | 'factors';

/** The layout of any state; null where there is none. */
export type AnyLayout = ArrayLayout | null | { readonly [name: string]: AnyLayout };

/** The layout of a state of this type: names what each of its arrays is. */
export type Layout<State> = unknown extends State
  ? AnyLayout
  : State extends null
    ? null
    : State extends readonly unknown[]
      ? ArrayLayout
      : State extends object
        ? { readonly [Name in keyof State]: Layout<State[Name]> }
        : never;

/** A record with the names of a layout's members. */
export function membersOf<T>(
  layout: Readonly<Record<string, AnyLayout>>,
  of: (name: string, inner: AnyLayout) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(layout).map(([name, inner]) => [name, of(name, inner)]));
}

interface MethodRecord<State> extends ChoosableRecord {
  /** What the heads get; a function where an option decides it. */
  heads(options: OptionValues): HeadRule;
  /** Whether the weights that the user has set count, as a factor of the losses or in another way. */
  usesYourWeights(options: OptionValues): boolean;
  /** Whether the weights of a balanced pair of tasks add up to T (sum), to 1 (mean), or to neither (own). */
  readonly scale: 'sum' | 'mean' | 'own';
  /** What is drawn at random each step; empty where nothing is. */
  readonly random: Words;
  /** The state before the first step. Plain data, which a checkpoint can carry. */
  init(setting: Setting, options: OptionValues): State;
  /** What of the state belongs to which task, so that a step can be about some of them (see part.ts). */
  layout(options: OptionValues): Layout<State>;
}

/** A method that weighs the tasks' gradients as wholes. */
export interface Weighting<State = unknown> extends MethodRecord<State> {
  readonly needs: 'nothing' | 'losses' | 'gram';
  /** Pure but for draws from `random`. Never returns NaN, whatever finite input it is given. */
  weigh(input: WeighInput, state: State, options: OptionValues, random: Stream): Weights<State>;
  /**
   * Where present: the state after the update, given the losses of the same batch before and after it. Costs a
   * forward pass more.
   */
  learn?(
    input: { readonly before: readonly number[]; readonly after: readonly number[]; readonly step: number },
    state: State,
    options: OptionValues,
  ): State;
}

/**
 * A method that keeps, masks or remembers single entries of the gradients. `combine` is its definition on plain
 * float64 arrays, which the engine's tensor form (engine/directions) is tested against.
 */
export interface EntryMethod<State = unknown> extends MethodRecord<State> {
  readonly needs: 'jacobian';
  combine(
    input: WeighInput & { readonly jacobian: readonly ArrayLike<number>[] },
    state: State,
    options: OptionValues,
    random: Stream,
  ): Combined<State>;
}

export interface Combined<State> {
  /** [parameter]: what the optimiser is given for the shared parameters. */
  readonly direction: Float64Array;
  /** [task]: factors of each head's own gradient. */
  readonly headWeights: readonly number[];
  /** [task]: what to show as the tasks' weights: the least-squares coefficients where there are no exact ones. */
  readonly weights: readonly number[];
  readonly state: State;
}

export type Method<State = unknown> = Weighting<State> | EntryMethod<State>;
