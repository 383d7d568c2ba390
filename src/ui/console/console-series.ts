import type { CurveName } from '../../core/analysis/curve-key';
import type { Model } from '../../core/run/told';

/** One curve as plain data. */
export interface ConsoleSeries {
  /** "Rings: train", "Rings · Wave: gradient-cosine"; the single-task baseline's end in ", alone". */
  readonly name: string;
  /** One task, a pair "Rings · Wave", or empty for what is about all of them. */
  readonly task: string;
  /** As {@link CurveName} says; gradients and how tasks share at the steps at which the page showed them. */
  readonly measure: string;
  /** Of how tasks share: the layer, from 1 on, and what the task takes from: another task, "expert 2", "value 1". */
  readonly layer?: number;
  readonly from?: string;
  readonly model: Model;
  /** Of several runs, the seed of this one. */
  readonly seed?: number;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}
