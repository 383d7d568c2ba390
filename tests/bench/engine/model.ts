import type { MethodChoice } from '../../../src/core/fields/field';

/** A model to time: on two inputs, every second task a classification, tanh, Adam. */
export interface Model {
  readonly tasks: number;
  readonly trunk: readonly number[];
  readonly batch: number;
  readonly runs?: number;
  readonly method?: string;
  /** How tasks share: the trunk's widths are then such that parameters are as many as those of hard sharing. */
  readonly sharing?: MethodChoice;
}
