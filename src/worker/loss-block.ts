import { ofRun } from '../core/config/seeds';
import type { Ended, LossBlock } from '../core/run/told';

/** What is known of the steps of a block besides their losses. */
export interface BlockSteps {
  /** [step][run][task]: labelled rows of the batch; one run where all have the same batch. */
  readonly labelled: readonly (readonly (readonly number[])[])[];
  /** [step][run][task]: the method's weights. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/** How the losses of a block lie. */
export interface BlockForm {
  /** The number of its first step. */
  readonly first: number;
  readonly runs: number;
  readonly tasks: number;
  readonly hasBaseline: boolean;
}

/**
 * Losses as they come from the backend, [step, shared or baseline, run, task], as a block. Where a batch has no label
 * of a task, its loss and its weight are NaN, and so they are from the first step on at which a loss of the run is not
 * finite. `ended` says which runs had ended before, and is given back with those that did so here; where none is left,
 * the block ends before the step that ended the last.
 */
export function lossBlock(
  values: Float32Array,
  { labelled, weights }: BlockSteps,
  { first, runs, tasks, hasBaseline }: BlockForm,
  ended: readonly Ended[] = [],
): { losses: LossBlock; ended: readonly Ended[] } {
  const models = hasBaseline ? 2 : 1;
  const at = (step: number, model: number, run: number, task: number) =>
    values[((step * models + model) * runs + run) * tasks + task]!;
  const found = endsIn(values, { first, runs, tasks, models }, ended);
  const ends = Array.from({ length: runs }, (_, run) => found.find((each) => each.run === run));
  const last = Math.max(...ends.map((end) => end?.step ?? Number.POSITIVE_INFINITY));
  const count = Math.max(0, Math.min(labelled.length, last - first + 1));

  /** [step, run, task]: the values where the run goes on and the batch has a label of the task. */
  function whereTold(value: (step: number, run: number, task: number) => number): Float32Array {
    return Float32Array.from({ length: count * runs * tasks }, (_, i) => {
      const step = Math.floor(i / (runs * tasks));
      const run = Math.floor(i / tasks) % runs;
      const task = i % tasks;
      const isTold = first + step <= (ends[run]?.step ?? Number.POSITIVE_INFINITY);
      return isTold && ofRun(labelled[step]!, run)[task]! > 0 ? value(step, run, task) : Number.NaN;
    });
  }

  const lossesOf = (model: number) => whereTold((step, run, task) => at(step, model, run, task));

  return {
    losses: {
      first,
      count,
      runs,
      shared: lossesOf(0),
      baseline: hasBaseline ? lossesOf(1) : new Float32Array(),
      weights: whereTold((step, run, task) => weights[step]![run]![task]!),
    },
    ended: found,
  };
}

/**
 * The runs that have ended, in their order: those of `ended`, and those with a loss that is not finite among `values`,
 * [step, model, run, task], the first of which are of step `first`.
 */
export function endsIn(
  values: Float32Array,
  { first, runs, tasks, models }: Omit<BlockForm, 'hasBaseline'> & { readonly models: number },
  ended: readonly Ended[],
): readonly Ended[] {
  const steps = values.length / (models * runs * tasks);

  function endOf(run: number): Ended | null {
    for (let step = 0; step < steps; step++) {
      for (let task = 0; task < tasks; task++) {
        for (let model = 0; model < models; model++) {
          const loss = values[((step * models + model) * runs + run) * tasks + task]!;
          if (!Number.isFinite(loss)) return { step: first + step - 1, run, task };
        }
      }
    }
    return null;
  }

  return Array.from(
    { length: runs },
    (_, run) => ended.find((before) => before.run === run) ?? endOf(run),
  ).filter((end) => end !== null);
}
