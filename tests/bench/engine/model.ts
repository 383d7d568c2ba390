import type { RecordChoice } from '../../../src/core/fields/field';
import type { OptimizerId } from '../../../src/core/fields/ids';

/** A model to time: on two inputs, every second task a classification, tanh, Adam. */
export interface Model {
  readonly tasks: number;
  readonly trunk: readonly number[];
  readonly batch: number;
  readonly runs?: number;
  readonly method?: string;
  /** Adam where it is not said. */
  readonly optimizer?: OptimizerId;
  /** How tasks share: the trunk's widths are then such that parameters are as many as those of hard sharing. */
  readonly sharing?: RecordChoice;
}
