import type { Kernels } from '../processor/kernels';

/** Numbers of one update, such as Adam's bias corrections. */
export type UpdateNumbers = Readonly<Record<string, number>>;

/** One update on the processor; all arrays are as long as the parameters. */
export interface UpdateLoop {
  readonly parameters: Float32Array;
  readonly slope: Float32Array;
  readonly slots: readonly Float32Array[];
  /** Learning rates, one for each parameter or one for all. */
  readonly rates: Float32Array;
  /** Where the new parameters and slots are written. */
  readonly next: Float32Array;
  readonly nextSlots: readonly Float32Array[];
  readonly numbers: UpdateNumbers;
}

/** One update of a stretch of parameters on the processor's heap: addresses, in bytes, and how many there are. */
export interface UpdateStretch {
  readonly parameters: number;
  readonly slope: number;
  readonly rates: number;
  /** How far the rates lie apart: 4, or 0 where all share one. */
  readonly rateStep: number;
  /** Factors of the penalties' gradient; 0 where there are none. */
  readonly l1: number;
  readonly l2: number;
  readonly next: number;
  readonly count: number;
  readonly slots: readonly number[];
  readonly nextSlots: readonly number[];
  /** The address of the numbers of this update, in the order of the record. */
  readonly numbers: number;
}

/**
 * A rule that turns gradients into new parameters, entry by entry. Parameters and what the rule remembers of them
 * (slots, which start at 0) lie one after the other in one vector, so that an update is a single launch, whatever
 * the number of layers.
 */
export interface OptimizerRecord {
  /** How many numbers the rule remembers of each parameter. */
  readonly slots: number;
  /** Whether penalties shrink the parameters directly, outside what is remembered, instead of joining the slope. */
  readonly isDecoupled: boolean;
  /** Numbers of update `step`, from 1 on. */
  numbers(step: number): UpdateNumbers;
  /**
   * GLSL, the body of `float nextOf(int part, int i)`: the new parameter i (part 0) or its new slot (part 1, 2). It
   * may call `parameter(i)`, `slope(i)`, `slot(k, i)` and `rate(i)`, and names the numbers.
   */
  readonly code: string;
  /** The same by the processor's kernels, penalties included. */
  native(kernels: Kernels, stretch: UpdateStretch): void;
  /** The same in plain code. */
  loop(update: UpdateLoop): void;
}
