import type { Tensor1D } from '../tf';

/** What one update depends on besides the gradient. Penalties act on kernels, never on biases. */
export interface UpdateSettings {
  /** Learning rates > 0, [parameter], or one for all. */
  readonly rates: Tensor1D;
  /** The number of this update, from 1 on. */
  readonly step: number;
  /** [parameter]: the penalty's gradient at the current parameters; null where there is none. */
  readonly decay: Tensor1D | null;
}

/**
 * A rule that turns a gradient into new parameters. Everything is one vector over all parameters of all runs,
 * so that an update is one launch a vector, whatever the number of layers. Pure: the caller disposes what it no
 * longer needs.
 */
export interface OptimizerRecord {
  /** How many vectors as long as the parameters the rule remembers; they start at 0. */
  readonly slots: number;
  update(
    parameters: Tensor1D,
    gradient: Tensor1D,
    slots: readonly Tensor1D[],
    settings: UpdateSettings,
  ): { parameters: Tensor1D; slots: Tensor1D[] };
}
