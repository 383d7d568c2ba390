import type { Config } from '../config/schema';
import { type Dataset, outputsOf } from '../data/dataset';
import { architectureOf } from '../sharing/index';
import type { ModelShape } from '../sharing/shape';

/** The network that a configuration asks for, given its data. */
export function modelShape(config: Config, dataset: Pick<Dataset, 'features' | 'tasks'>): ModelShape {
  return shapeOf(config, dataset.features.length, dataset.tasks.map(outputsOf));
}

/** The same, of so many encoded inputs and outputs a task. */
export function shapeOf(config: Config, inputs: number, outputs: readonly number[]): ModelShape {
  const { trunk, head, activation, initialiser, tasks, sharing } = config;
  // A depth that the architecture cannot keep would make its baseline another network.
  const hasDepth = architectureOf(sharing.id).knobs?.includes('trunkDepth') ?? false;
  return {
    inputs,
    trunk,
    head,
    outputs,
    activation,
    initialiser,
    tasks: tasks.map(({ trunkDepth, headDepth, group }) => ({
      trunkDepth: hasDepth ? trunkDepth : trunk.length,
      headDepth,
      group,
    })),
  };
}
