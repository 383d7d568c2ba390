/** The mean of each task's losses of the epoch under way. Plain data, [task]. */
export interface EpochMean {
  /** That of the task's last loss. */
  readonly epochs: readonly number[];
  readonly sums: readonly number[];
  readonly counts: readonly number[];
}

/** What a step's losses make of the means: those with them, and those of the epoch before where they begin one. */
export interface Counted {
  readonly mean: EpochMean;
  /** [task]; null while the task's epoch goes on. */
  readonly finished: readonly (number | null)[];
}

export const epochMeanLayout = { epochs: 'tasks', sums: 'tasks', counts: 'tasks' } as const;

/** Before any loss. */
export function emptyMean(tasks: number): EpochMean {
  const zeros = new Array<number>(tasks).fill(0);
  return { epochs: zeros, sums: zeros, counts: zeros };
}

/** Takes one step's losses into the means of their epoch. */
export function counted(
  { epochs, sums, counts }: EpochMean,
  losses: readonly number[],
  epoch: number,
): Counted {
  const goesOn = counts.map((count, t) => count > 0 && epochs[t] === epoch);
  return {
    mean: {
      epochs: epochs.map(() => epoch),
      sums: losses.map((loss, t) => (goesOn[t] ? sums[t]! + loss : loss)),
      counts: counts.map((count, t) => (goesOn[t] ? count + 1 : 1)),
    },
    finished: counts.map((count, t) => (goesOn[t] || count === 0 ? null : sums[t]! / count)),
  };
}
