import { defaultConfig, defaultTask } from '../../config/defaults';
import type { Config, TaskConfig } from '../../config/schema';
import type { Experiment } from '../experiment';
import { baseOf } from '../variants';

/** An example of a new task, whose claim `npm run bench:claims -- transfer` measures. */
export interface TransferPreset {
  readonly id: 'circles' | 'halves';
  readonly experiment: Experiment;
}

const on = (target: string, rotation = 0): TaskConfig => ({
  ...defaultTask,
  target,
  kind: 'binary',
  rotation,
});

const shared: Config = {
  ...defaultConfig,
  samples: 600,
  seeds: 5,
  steps: 1000,
  trunk: [16, 16],
  head: [],
  learningRate: 0.01,
};

const labels = [5, 10, 20, 50, 100, 200];

/** Circles around other middles, from which a head can be told by its angle; and tasks that have nothing to do with it. */
export const transferPresets: readonly TransferPreset[] = [
  preset('circles', [...[0, 50, 100, 150].map((rotation) => on('circle', rotation)), on('circle', 75)]),
  preset('halves', [...[0, 60, 120].map((rotation) => on('halves', rotation)), on('spirals')]),
];

function preset(id: TransferPreset['id'], tasks: readonly TaskConfig[]): TransferPreset {
  const base = baseOf({ ...shared, tasks }, 'transfer');
  return { id, experiment: { base, question: { kind: 'transfer', task: tasks.length - 1, labels } } };
}
