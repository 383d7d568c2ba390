import type { Config } from '../core/config/schema';
import { buildDataset } from '../core/data';
import type { Dataset } from '../core/data/dataset';
import type { Table } from '../core/data/table/table';
import type { MethodChoice } from '../core/fields/field';
import type { Problem } from '../core/problem';
import { baselineOf, type Member, membersOf } from '../core/run/member';
import { modelShape } from '../core/run/model';
import type { ModelShape } from '../core/sharing/shape';
import { modelSize } from '../core/sharing/size';
import { type Batch, Batches } from '../engine/batches';
import { tf } from '../engine/tf';
import { Trainer } from '../engine/trainer';

/** What a run is made from: nothing of it is on a backend yet. */
export interface RunSetup {
  readonly config: Config;
  readonly dataset: Dataset;
  readonly shape: ModelShape;
}

/** What a configuration's run is made from, or what is wrong with its data. */
export function setUpRun(config: Config, table: Table | null): RunSetup | readonly Problem[] {
  const built = buildDataset(config, table);
  if ('problems' in built) return built.problems;
  return { config, dataset: built.dataset, shape: modelShape(config, built.dataset) };
}

/** The baseline's way of sharing. */
const ofBaseline: MethodChoice = { id: 'single', options: {} };

export function newShared(setup: RunSetup): Trainer {
  return trainerOf(setup, setup.config.sharing, membersOf(setup.config));
}

export function newBaseline(setup: RunSetup): Trainer {
  return trainerOf(setup, ofBaseline, baselineOf(membersOf(setup.config)));
}

function trainerOf(
  { config, dataset, shape }: RunSetup,
  sharing: MethodChoice,
  runs: readonly Member[],
): Trainer {
  const kinds = dataset.tasks.map((task) => task.kind);
  return new Trainer({ shape, kinds, sharing, optimizer: config.optimizer, runs });
}

export function newBatches({ config, dataset }: RunSetup): Batches {
  return new Batches(dataset, config.batch, config.seed);
}

export function release({ inputs, labels, rowWeights }: Batch): void {
  tf.dispose([inputs, labels, rowWeights]);
}

/** Multiplications of one row on its way forward through every network. */
export function forwardMultiplications({ config, shape }: RunSetup): number {
  const networks = config.baseline ? [config.sharing, ofBaseline] : [config.sharing];
  return networks.reduce((sum, each) => sum + modelSize(each, shape).multiplications, 0);
}

/** About how many multiplications a step takes: three times those of the way forward. */
export function multiplicationsOf(setup: RunSetup): number {
  const { config, dataset } = setup;
  return 3 * Math.min(config.batch, dataset.train.length) * forwardMultiplications(setup);
}
