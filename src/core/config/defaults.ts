import type { Field } from '../fields/field';
import { runFields, taskFields } from './fields';
import type { Config, TaskConfig } from './schema';

/** A task with every knob at its default. */
export const defaultTask: TaskConfig = defaultsOf<TaskConfig>(taskFields);

/** The run that an empty link means: two related tasks on the plane. */
export const defaultConfig: Config = {
  ...defaultsOf<Omit<Config, 'tasks'>>(runFields),
  tasks: [
    { ...defaultTask, target: 'circle', kind: 'binary', labels: 0.1 },
    { ...defaultTask, target: 'rings', kind: 'multiclass', labels: 0.1 },
  ],
};

function defaultsOf<T>(fields: Record<string, Field>): T {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as T;
}
