import type { Config } from '../core/config/schema';
import { buildDataset } from '../core/data';
import type { Dataset } from '../core/data/dataset';
import type { Table } from '../core/data/table/table';
import type { MethodChoice } from '../core/fields/field';
import type { Problem } from '../core/problem';
import { modelShape } from '../core/run/model';
import { strengthOf } from '../core/sharing';
import type { ModelShape } from '../core/sharing/shape';
import { modelSize } from '../core/sharing/size';
import { type Batch, Batches } from '../engine/batches';
import { tf } from '../engine/tf';
import { type RunSettings, Trainer } from '../engine/trainer';
import type { LiveSettings } from './protocol';

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

type Settings = Omit<LiveSettings, 'weights' | 'steps'>;

/** The baseline's way of sharing. */
const single: MethodChoice = { id: 'single', options: {} };

function settingsOf(config: Config): Settings {
  return { ...config, strength: strengthOf(config.sharing) };
}

/** What of a configuration, or of live settings, goes to the shared model. */
export function sharedSettings(settings: Settings, weights: readonly number[]): RunSettings {
  const { method, learningRate, trunkL1, trunkL2, headL1, headL2, strength } = settings;
  return { weights, method, learningRate, trunkL1, trunkL2, headL1, headL2, strength };
}

/** The same for the baseline, where every task has weight 1, since no task disturbs another there. */
export function singleSettings(settings: Settings, tasks: number): RunSettings {
  const weights = Array.from({ length: tasks }, () => 1);
  return { ...sharedSettings(settings, weights), method: { id: 'fixed', options: {} } };
}

export function newShared(setup: RunSetup): Trainer {
  const weights = setup.config.tasks.map((task) => task.weight);
  return trainerOf(setup, setup.config.sharing, sharedSettings(settingsOf(setup.config), weights));
}

export function newSingle(setup: RunSetup): Trainer {
  return trainerOf(setup, single, singleSettings(settingsOf(setup.config), setup.config.tasks.length));
}

function trainerOf(
  { config, dataset, shape }: RunSetup,
  sharing: MethodChoice,
  settings: RunSettings,
): Trainer {
  return new Trainer({
    shape,
    kinds: dataset.tasks.map((task) => task.kind),
    sharing,
    optimizer: config.optimizer,
    runs: [{ seed: config.seed, settings }],
  });
}

export function newBatches({ config, dataset }: RunSetup): Batches {
  return new Batches(dataset, config.batch, config.seed);
}

export function release({ inputs, labels, rowWeights }: Batch): void {
  tf.dispose([inputs, labels, rowWeights]);
}

/** About how many multiplications a step takes: three times those of the way forward, of every network. */
export function multiplicationsOf({ config, dataset, shape }: RunSetup): number {
  const networks = config.baseline ? [config.sharing, single] : [config.sharing];
  const forward = networks.reduce((sum, each) => sum + modelSize(each, shape).multiplications, 0);
  return 3 * Math.min(config.batch, dataset.train.length) * forward;
}
