import type { Config, DataId, TaskConfig } from '../config/schema';
import { seedsOf } from '../config/seeds';
import type { Problem } from '../problem';
import { articleFamily } from './article';
import { correlatedFamily } from './correlated-family';
import type { Dataset } from './dataset';
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

/** The examples of a configuration's first run, or what keeps them from being made. */
export function buildDataset(config: Config, table: Table | null): Built {
  return dataFamilies[config.data].build(config, table);
}

/** The examples of a configuration's runs: one data set each where a seed draws everything, else one for all of them. */
export function buildDatasets(
  config: Config,
  table: Table | null,
): { readonly datasets: readonly Dataset[] } | { readonly problems: readonly Problem[] } {
  const hasOne = config.draws === 'training' || dataFamilies[config.data].isUsers;
  const seeds = hasOne ? [config.seed] : seedsOf(config);
  const built = seeds.map((seed) => buildDataset({ ...config, seed }, table));
  const datasets = built.flatMap((each) => ('dataset' in each ? [each.dataset] : []));
  return datasets.length === built.length
    ? { datasets }
    : { problems: built.flatMap((each) => ('problems' in each ? each.problems : [])) };
}

/** The task with the kind that its target dictates; as it is, where the family leaves the choice to the task. */
export function normaliseTask(task: TaskConfig, data: DataId, table: Table | null): TaskConfig {
  const kind = dataFamilies[data].kindOf?.(task, table) ?? task.kind;
  return kind === task.kind ? task : { ...task, kind };
}
