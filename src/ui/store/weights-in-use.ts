import type { Config } from '../../core/config/schema';
import { methodOf } from '../../core/weighting';
import { usesYourWeights } from '../../core/weighting/chosen';

/** Whether a task is left out: its weight is 0, under a method that the set weights count for. */
export function leavesOut({ method, tasks }: Config, task: number): boolean {
  return tasks[task]?.weight === 0 && usesYourWeights(method);
}

/** Whether the tasks' weights are just what was set, whatever the run computes. */
export function isWeightSet({ method }: Config): boolean {
  return usesYourWeights(method) && methodOf(method.id).needs === 'nothing';
}
