import type { LossBlock } from './protocol';

/** What is known of the steps of a block besides their losses; [step][task]. */
export interface BlockSteps {
  /** Labelled rows of the batch. */
  readonly labelled: readonly (readonly number[])[];
  /** The method's weights. */
  readonly weights: readonly (readonly number[])[];
}

/**
 * Losses as they come from the backend, [step, shared or single, task], as a block of the protocol. Where a batch has no label of a task, the loss is NaN. The block ends before the first step
 * with a loss that is not finite; `bad` names the last step before it and the task.
 */
export function lossBlock(
  values: Float32Array,
  { labelled, weights }: BlockSteps,
  { first, tasks, hasSingle }: { first: number; tasks: number; hasSingle: boolean },
): { losses: LossBlock; bad: { step: number; task: number } | null } {
  const rows = hasSingle ? 2 : 1;
  const at = (step: number, row: number, task: number) => values[(step * rows + row) * tasks + task]!;
  let bad: { step: number; task: number } | null = null;
  let count = 0;
  for (; count < labelled.length && bad === null; count++) {
    for (let task = 0; task < tasks && bad === null; task++) {
      for (let row = 0; row < rows && bad === null; row++) {
        if (!Number.isFinite(at(count, row, task))) bad = { step: first + count - 1, task };
      }
    }
  }
  if (bad !== null) count--;
  const side = (row: number) =>
    Float32Array.from({ length: count * tasks }, (_, i) => {
      const step = Math.floor(i / tasks);
      const task = i % tasks;
      return labelled[step]![task] === 0 ? Number.NaN : at(step, row, task);
    });
  return {
    losses: {
      first,
      count,
      shared: side(0),
      single: hasSingle ? side(1) : new Float32Array(),
      weights: Float32Array.from(weights.slice(0, count).flat()),
    },
    bad,
  };
}
