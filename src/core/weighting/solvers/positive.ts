/**
 * The least loss that a logarithm or a quotient of losses is given: a batch without a label of a task has the loss
 * 0, and a loss below 0 has no logarithm. The constant of the authors' code of STCH.
 */
export const leastLoss = 1e-20;

/** [task]: the losses with those below {@link leastLoss} raised to it. */
export function positiveLosses(losses: readonly number[]): number[] {
  return losses.map((loss) => Math.max(loss, leastLoss));
}
