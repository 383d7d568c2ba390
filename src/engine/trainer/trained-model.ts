import type { Plan } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import type { Answer } from '../network/network';
import type { Tensor4D } from '../tensorflow/tf';

/** What a trainer has learnt, as it can be looked at: now, or as it was at its best step. */
export interface TrainedModel {
  readonly blocks: readonly Block[];
  readonly plan: Plan;
  readonly runs: number;
  /**
   * What all runs' networks answer to `inputs` [1 or run, 1, sample, feature], or one run's to [1, 1, sample, feature].
   * The caller disposes all of it.
   */
  answer(inputs: Tensor4D, run?: number): Answer;
  /** All parameters of all runs, in the order of `blocks`. */
  readParameters(): Promise<Float32Array>;
}
