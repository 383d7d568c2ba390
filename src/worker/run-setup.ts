import type { Config } from '../core/config/schema';
import { buildDataset } from '../core/data';
import type { Dataset } from '../core/data/dataset';
import type { Table } from '../core/data/table/table';
import type { RecordChoice } from '../core/fields/field';
import type { Problem } from '../core/problem';
import { modelShape } from '../core/run/model';
import type { ModelShape } from '../core/sharing/shape';
import { modelSize } from '../core/sharing/size';

/** What a run is made from: nothing of it is on a backend yet. */
export interface RunSetup {
  readonly config: Config;
  readonly dataset: Dataset;
  readonly shape: ModelShape;
}

/** How the baseline's tasks share: not at all. */
export const baselineSharing: RecordChoice = { id: 'single', options: {} };

/** What a configuration's run is made from, or what is wrong with its data. */
export function setUpRun(config: Config, table: Table | null): RunSetup | readonly Problem[] {
  const built = buildDataset(config, table);
  if ('problems' in built) return built.problems;
  return { config, dataset: built.dataset, shape: modelShape(config, built.dataset) };
}

/** Multiplications of one row on its way forward through every network. */
export function forwardMultiplications({ config, shape }: RunSetup): number {
  const networks = config.baseline ? [config.sharing, baselineSharing] : [config.sharing];
  return networks.reduce((sum, each) => sum + modelSize(each, shape).multiplications, 0);
}

/** About how many multiplications a step takes: three times those of the way forward. */
export function multiplicationsOf(setup: RunSetup): number {
  const { config, dataset } = setup;
  return 3 * Math.min(config.batch, dataset.train.length) * forwardMultiplications(setup);
}
