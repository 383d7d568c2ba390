import type { Model } from '../../core/analysis/history';

/** One curve as plain data. */
export interface ConsoleSeries {
  /** "Rings: train", "Rings · Wave: gradient-cosine"; the single-task baseline's end in ", alone". */
  readonly name: string;
  /** One task, a pair "Rings · Wave", or empty for what is about all of them. */
  readonly task: string;
  /**
   * `train` and `test` are losses, `weight` is what the method gave the task; a metric on the test rows has its id:
   * `accuracy`, `r2`, `rmse`. Of the gradients before the optimiser, at the steps at which the page showed them:
   * `gradient-norm`, `gradient-cosine`, `magnitude-similarity`, `condition-number`, and `conflicting-share`, the
   * share of all pairs that were in conflict so far. Of how tasks share, at the steps at which the page showed it:
   * `tower-distance`, `singular-value`, `stitch`, `blend`, `gate`, `mask`, `open-share`.
   */
  readonly measure: string;
  /** Of how tasks share: the layer, from 1 on, and what the task takes from: another task, "expert 2", "value 1". */
  readonly layer?: number;
  readonly from?: string;
  readonly model: Model;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}
