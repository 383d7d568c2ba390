import { dataFamilies } from '../../core/data';
import { taskNames } from '../../core/data/task-names';
import type { AppState } from './state';

/** What the tasks of a configuration are called, in their order. */
export function namesOfTasks({ config, table }: Pick<AppState, 'config' | 'table'>): string[] {
  const titles = new Map(dataFamilies[config.data].targets(table).map(({ id, title }) => [id, title]));
  return taskNames(config.tasks, (index) => {
    const { target } = config.tasks[index]!;
    return titles.get(target) ?? target;
  });
}
