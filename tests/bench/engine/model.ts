/** A model to time: on two inputs, every second task a classification, tanh, Adam. */
export interface Model {
  readonly tasks: number;
  readonly trunk: readonly number[];
  readonly batch: number;
  readonly runs?: number;
  readonly method?: string;
}
