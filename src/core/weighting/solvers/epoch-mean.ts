/** The mean of the losses of the epoch under way. Plain data. */
export interface EpochMean {
  readonly epoch: number;
  /** [task] */
  readonly sums: readonly number[];
  readonly count: number;
}

/** What a step's losses make of the mean: the mean with them, and the mean of the epoch before if they begin one. */
export interface Counted {
  readonly mean: EpochMean;
  /** [task]; null while the epoch goes on. */
  readonly finished: readonly number[] | null;
}

/** Before any loss. */
export const emptyMean: EpochMean = { epoch: 0, sums: [], count: 0 };

/** Takes one step's losses into the mean of their epoch. */
export function counted(before: EpochMean, losses: readonly number[], epoch: number): Counted {
  if (before.count === 0) return { mean: { epoch, sums: losses, count: 1 }, finished: null };
  if (before.epoch !== epoch) return { mean: { epoch, sums: losses, count: 1 }, finished: meanOf(before) };
  const sums = before.sums.map((sum, t) => sum + losses[t]!);
  return { mean: { epoch, sums, count: before.count + 1 }, finished: null };
}

/** [task]: the mean so far. */
function meanOf({ sums, count }: EpochMean): number[] {
  return sums.map((sum) => sum / count);
}
