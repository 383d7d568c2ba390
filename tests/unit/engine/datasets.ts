import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../../src/core/config/schema';
import { buildDataset } from '../../../src/core/data';
import type { Dataset } from '../../../src/core/data/dataset';

/** The default configuration with some knobs turned, and its data. */
export function given(
  changes: Partial<Config>,
  tasks: readonly Partial<TaskConfig>[] = [
    { target: 'circle', kind: 'binary' },
    { target: 'rings', kind: 'multiclass' },
    { target: 'wave', kind: 'regression' },
  ],
): { config: Config; dataset: Dataset } {
  const config = {
    ...defaultConfig,
    samples: 80,
    ...changes,
    tasks: tasks.map((task) => ({ ...defaultTask, ...task })),
  };
  const built = buildDataset(config, null);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return { config, dataset: built.dataset };
}
