import { defaultTask } from '../../core/config/defaults';
import { maxTasks } from '../../core/config/limits';
import type { Config, TaskConfig } from '../../core/config/schema';
import { dataFamilies, normaliseTask } from '../../core/data';
import type { Target } from '../../core/data/family';
import type { Table } from '../../core/data/table/table';

/**
 * One more task for a configuration: on a target that no task has yet, else, where targets can be asked twice, on
 * one that is asked already. Null where there is no room or nothing left.
 */
export function newTask(config: Config, table: Table | null): TaskConfig | null {
  if (config.tasks.length >= maxTasks) return null;
  const family = dataFamilies[config.data];
  const targets = family.targets(table);
  const taken = new Set(config.tasks.map((task) => task.target));
  const free = targets.find((target) => !taken.has(target.id));
  // A column asked twice would be the same task twice: unlike on other data, nothing sets the two apart.
  const again = family.isUsers ? undefined : targets[config.tasks.length % targets.length];
  const target = free ?? again;
  return target === undefined ? null : normaliseTask(taskOn(target), config.data, table);
}

function taskOn(target: Target): TaskConfig {
  const classes = target.knobs.includes('classes') ? 3 : defaultTask.classes;
  return { ...defaultTask, ...target.start, target: target.id, kind: target.kind, classes };
}
