import type { JudgedTask } from '../analysis/verdict';
import type { Ended, Judgement } from '../run/told';
import type { ZeroLabels } from './transfer/zero-labels';

/** What a variant came to: the same numbers that the page shows of its configuration. */
export interface VariantResult {
  /** See {@link Variant}. */
  readonly link: string;
  /** The last judgement, and every model at its own best step; null without validation rows. */
  readonly last: Judgement;
  readonly best: Judgement | null;
  /** [run]: steps to the shared model's best; the last step without validation rows. */
  readonly stepsToBest: readonly number[];
  /** The runs of which a model diverged, shared or single-task, as the page counts them. */
  readonly ended: readonly Ended[];
  /** [run][task]: what a verdict needs to know of the tasks. */
  readonly tasks: readonly (readonly JudgedTask[])[];
  /** The shared model's parameters, of one run. */
  readonly parameters: number;
  /** Time that its models took on one worker, in milliseconds; shared ones in equal parts. */
  readonly elapsedMs: number;
  readonly curves: VariantCurves;
  /** How its tasks' gradients help each other's losses, where that was asked for; in order of their steps. */
  readonly affinity?: readonly Affinity[];
  /** Of a transfer: the judgement before its first step. */
  readonly first?: Judgement;
  /** What heads for a task without labels come to, where they can be told from the other tasks'. */
  readonly untaught?: ZeroLabels;
}

/** Test losses while it trained, each the mean over the runs that had not ended. */
export interface VariantCurves {
  readonly steps: readonly number[];
  /** [task][point] */
  readonly shared: readonly (readonly number[])[];
  /** The same of the baseline; empty without one. */
  readonly baseline: readonly (readonly number[])[];
}

/** A variant in an experiment's table: not begun, under way with what there is, done, or not to be had. */
export type VariantState =
  | { readonly kind: 'waiting' }
  /** `share` is how much of its steps is done, 0 to 1. */
  | { readonly kind: 'training'; readonly share: number; readonly partial: VariantResult | null }
  | { readonly kind: 'done'; readonly result: VariantResult }
  /** Its data does not allow it; the reason in words. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A task's change of test loss after a step along another task's gradient, see engine/lens: [run][of][by]. */
export interface Affinity {
  readonly step: number;
  readonly values: readonly (readonly (readonly number[])[])[];
}
