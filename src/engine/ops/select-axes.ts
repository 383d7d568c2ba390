/** Selectors of experts, each of some bits; `samples` for every run and task. */
export interface SelectAxes {
  readonly places: number;
  readonly samples: number;
  readonly selectors: number;
  readonly bits: number;
  readonly experts: number;
  /** Whether every combination of bits is an expert. */
  readonly isComplete: boolean;
  /** The width of the smooth step. */
  readonly gamma: number;
}

/** `z` is the shape [run, task, sample, selector * bit]. */
export function selectAxes(z: readonly number[], experts: number, gamma: number): SelectAxes {
  const [runs, tasks, samples, columns] = z as [number, number, number, number];
  const bits = Math.max(1, Math.ceil(Math.log2(experts)));
  if (columns % bits !== 0)
    throw new RangeError(`selectors must have ${bits} bits each; got ${columns} in all`);
  return {
    places: runs * tasks,
    samples,
    selectors: columns / bits,
    bits,
    experts,
    isComplete: experts === 2 ** bits,
    gamma,
  };
}

/** What keeps logarithms and quotients finite where a selector has left an expert, or all of them, alone. */
export const tiny = 1e-6;
