import type { LossBlock } from '../core/run/told';

/** What is known of the steps of a block besides their losses. */
export interface BlockSteps {
  /** [step][run][task]: labelled rows of the batch; one run where all have the same batch. */
  readonly labelled: readonly (readonly (readonly number[])[])[];
  /** [step][run][task]: the method's weights. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/** Where the first loss was not finite: the last step before it. */
export interface Diverged {
  readonly step: number;
  readonly run: number;
  readonly task: number;
}

/**
 * Losses as they come from the backend, [step, shared or baseline, run, task], as a block. Where a batch has no label
 * of a task, its loss and its weight are NaN. The block ends before the first step with a loss that is not finite.
 */
export function lossBlock(
  values: Float32Array,
  { labelled, weights }: BlockSteps,
  { first, runs, tasks, hasBaseline }: { first: number; runs: number; tasks: number; hasBaseline: boolean },
): { losses: LossBlock; bad: Diverged | null } {
  const models = hasBaseline ? 2 : 1;
  const at = (step: number, model: number, run: number, task: number) =>
    values[((step * models + model) * runs + run) * tasks + task]!;
  const bad = firstBad();
  const count = bad === null ? labelled.length : bad.step - first + 1;

  function firstBad(): Diverged | null {
    for (let step = 0; step < labelled.length; step++) {
      for (let run = 0; run < runs; run++) {
        for (let task = 0; task < tasks; task++) {
          for (let model = 0; model < models; model++) {
            if (!Number.isFinite(at(step, model, run, task))) return { step: first + step - 1, run, task };
          }
        }
      }
    }
    return null;
  }

  /** [step, run, task]: the values where the batch has a label of the task. */
  function whereLabelled(value: (step: number, run: number, task: number) => number): Float32Array {
    return Float32Array.from({ length: count * runs * tasks }, (_, i) => {
      const step = Math.floor(i / (runs * tasks));
      const run = Math.floor(i / tasks) % runs;
      const rows = labelled[step]!;
      const task = i % tasks;
      return rows[rows.length === 1 ? 0 : run]![task] === 0 ? Number.NaN : value(step, run, task);
    });
  }

  const lossesOf = (model: number) => whereLabelled((step, run, task) => at(step, model, run, task));

  return {
    losses: {
      first,
      count,
      runs,
      shared: lossesOf(0),
      baseline: hasBaseline ? lossesOf(1) : new Float32Array(),
      weights: whereLabelled((step, run, task) => weights[step]![run]![task]!),
    },
    bad,
  };
}
