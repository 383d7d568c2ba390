import type { Field } from '../fields/field';
import { runFields, taskFields } from './fields';
import type { Config, TaskConfig } from './schema';

/** A task with every knob at its default. */
export const defaultTask: TaskConfig = defaultsOf<TaskConfig>(taskFields);

/**
 * What a link means that leaves all unsaid: two related tasks on the plane. It never changes, or old links would get
 * other numbers; what has become better since is in {@link startConfig}.
 */
export const defaultConfig: Config = {
  ...defaultsOf<Omit<Config, 'tasks'>>(runFields),
  tasks: [
    { ...defaultTask, target: 'circle', kind: 'binary', labels: 0.1 },
    { ...defaultTask, target: 'rings', kind: 'multiclass', labels: 0.1 },
  ],
};

/** What a configuration has that someone starts now, where it is not the default. */
export const newChoices = {
  split: 'stratified',
  validationShare: 0.2,
  patience: 20,
  seeds: 8,
} as const satisfies Partial<Config>;

/** The run of an address without a link: enough points that 60 labels a task are left, and an end within seconds. */
export const startConfig: Config = { ...defaultConfig, ...newChoices, samples: 1500, steps: 2500 };

function defaultsOf<T>(fields: Record<string, Field>): T {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as T;
}
