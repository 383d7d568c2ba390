import { defaultConfig, defaultTask } from '../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../src/core/config/schema';
import { buildDataset } from '../../src/core/data';
import type { Dataset } from '../../src/core/data/dataset';
import type { RunSettings } from '../../src/core/run/member';
import { modelShape } from '../../src/core/run/model';
import { strengthOf } from '../../src/core/sharing';
import type { RecordChoice } from '../../src/core/weighting/weigher';
import type { Batches } from '../../src/engine/trainer/batches';
import { Trainer } from '../../src/engine/trainer/trainer';

export interface Given {
  readonly config: Config;
  readonly dataset: Dataset;
}

/** The default configuration with some knobs turned, and its data: three tasks, one of each kind. */
export function given(
  changes: Partial<Config>,
  tasks: readonly Partial<TaskConfig>[] = [
    { target: 'circle', kind: 'binary' },
    { target: 'rings', kind: 'multiclass' },
    { target: 'wave', kind: 'regression' },
  ],
): Given {
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

/** So many tasks of all kinds on the plane. */
export function someTasks(count: number): Partial<TaskConfig>[] {
  const kinds = [
    { target: 'circle', kind: 'binary' },
    { target: 'wave', kind: 'regression' },
    { target: 'rings', kind: 'multiclass' },
  ] as const;
  return Array.from({ length: count }, (_, t) => ({ ...kinds[t % 3]!, rotation: (37 * t) % 360 }));
}

/** A run's settings as the configuration has them, with the user's weights. */
export function settingsOf(config: Config, changes: Partial<RunSettings> = {}): RunSettings {
  const weights = config.tasks.map((task) => task.weight);
  return {
    ...config,
    strength: strengthOf(config.sharing),
    weights,
    method: { id: 'fixed', options: {} },
    ...changes,
  };
}

/** A trainer of the configuration with a run for each of `runs`. */
export function trainerOf(
  { config, dataset }: Given,
  {
    sharing = config.sharing,
    runs = [{}],
  }: { sharing?: RecordChoice; runs?: readonly (Partial<RunSettings> & { seed?: number })[] } = {},
): Trainer {
  return new Trainer({
    shape: modelShape(config, dataset),
    kinds: dataset.tasks.map((task) => task.kind),
    sharing,
    optimizer: config.optimizer,
    runs: runs.map(({ seed = config.seed, ...changes }) => ({ seed, settings: settingsOf(config, changes) })),
  });
}

/** [step][run and task]: the losses before each of so many steps. */
export async function trained(trainer: Trainer, batches: Batches, steps: number): Promise<number[][]> {
  const losses: number[][] = [];
  for (let step = 0; step < steps; step++) {
    const row = await trainer.step(batches.next());
    losses.push([...(await row.data())]);
  }
  return losses;
}
