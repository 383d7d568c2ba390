import { defaultTask } from '../../core/config/defaults';
import { maxTasks } from '../../core/config/limits';
import type { TaskConfig } from '../../core/config/schema';
import { normaliseTask } from '../../core/data';
import type { Target } from '../../core/data/family';
import { actions } from '../store/actions';
import { getState } from '../store/store';

/** Adds a task with every knob at its default that predicts a target. */
export function addTaskOf(target: Target): void {
  const { config, table } = getState();
  if (config.tasks.length >= maxTasks) return;
  const classes = target.knobs.includes('classes') ? 3 : defaultTask.classes;
  const task: TaskConfig = { ...defaultTask, target: target.id, kind: target.kind, classes };
  actions.configure({ tasks: [...config.tasks, normaliseTask(task, config.data, table)] });
}

/** Gives a task another target and the kind that goes with it; its other knobs stay. */
export function retarget(index: number, target: Target): void {
  actions.configureTask(index, { target: target.id, kind: target.kind });
}

/** Puts a removed task back where it was. */
export function restoreTask(index: number, task: TaskConfig): void {
  const { tasks } = getState().config;
  if (tasks.length >= maxTasks) return;
  actions.configure({ tasks: [...tasks.slice(0, index), task, ...tasks.slice(index)] });
}
