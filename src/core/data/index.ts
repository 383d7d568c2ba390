import type { Config, DataId, TaskConfig } from '../config/schema';
import { articleFamily } from './article';
import { correlatedFamily } from './correlated-family';
import type { Built, DataFamily } from './family';
import { planeFamily } from './plane';
import { scaledFamily } from './scaled-family';
import { tableFamily } from './table/family';
import type { Table } from './table/table';

/** Every data family by its id: the controls, the link and the tests list what is listed here. */
export const dataFamilies: Readonly<Record<DataId, DataFamily>> = {
  plane: planeFamily,
  correlated: correlatedFamily,
  scaled: scaledFamily,
  article: articleFamily,
  table: tableFamily,
};

/** The examples of a configuration, or what keeps them from being made. */
export function buildDataset(config: Config, table: Table | null): Built {
  return dataFamilies[config.data].build(config, table);
}

/** The task with the kind that its target dictates; as it is, where the family leaves the choice to the task. */
export function normaliseTask(task: TaskConfig, data: DataId, table: Table | null): TaskConfig {
  const kind = dataFamilies[data].kindOf?.(task, table) ?? task.kind;
  return kind === task.kind ? task : { ...task, kind };
}
