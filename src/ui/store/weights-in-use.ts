import type { JudgedTask } from '../../core/analysis/verdict';
import type { Config } from '../../core/config/schema';
import { ofRun } from '../../core/config/seeds';
import { methodOf } from '../../core/weighting';
import { usesYourWeights } from '../../core/weighting/chosen';
import type { AppState } from './state';

/** Whether a task is left out: its weight is 0, whatever the method. */
export function leavesOut({ tasks }: Pick<Config, 'tasks'>, task: number): boolean {
  return tasks[task]?.weight === 0;
}

/** What a run says of the labels that a task is trained on, for a verdict; nothing before it is ready. */
export function trainedOf(ready: AppState['ready'], task: number, run: number): Pick<JudgedTask, 'trained'> {
  const trained = ready === null ? undefined : ofRun(ready.data, run)?.tasks[task]?.trained;
  return trained === undefined ? {} : { trained };
}

/** Whether the tasks' weights are just what was set, whatever the run computes. */
export function isWeightSet({ method }: Config): boolean {
  return usesYourWeights(method) && methodOf(method.id).needs === 'nothing';
}
