import type { Config, DataId, TaskConfig } from '../../core/config/schema';
import { planeTargets } from '../../core/data/plane';
import type { ReadyMessage } from '../../worker/protocol';

/** What the picture of a network is laid out from. */
export interface NetworkShape {
  /** Names of the encoded inputs; null while the data does not say yet how many there are. */
  readonly inputs: readonly string[] | null;
  readonly trunk: readonly number[];
  /** Hidden layers of every task's head. */
  readonly head: readonly number[];
  /** [task]: numbers that its head gives out. */
  readonly outputs: readonly number[];
}

/** By the number that the knob `inputs` says. */
const inputsOf: Readonly<Record<DataId, (count: number) => readonly string[] | null>> = {
  plane: () => ['x₁', 'x₂'],
  correlated: numbered,
  scaled: numbered,
  article: () => numbered(10),
  table: () => null,
};

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `x${index + 1}`);
}

/** The network that a configuration asks for; inputs and outputs as the run found them, once it has. */
export function networkShape(
  config: Pick<Config, 'data' | 'inputs' | 'trunk' | 'head' | 'tasks'>,
  ready: Pick<ReadyMessage, 'features' | 'tasks' | 'points'> | null,
): NetworkShape {
  const { data, trunk, head, tasks } = config;
  const inputs = inputsOf[data](config.inputs);
  return {
    inputs: data === 'plane' ? inputs : (ready?.features ?? inputs),
    trunk,
    head,
    outputs: tasks.map((task, index) => ready?.tasks[index]?.outputs ?? expectedOutputs(data, task)),
  };
}

/** How many numbers a task's head will give out, before its run has said so. */
export function expectedOutputs(data: DataId, task: TaskConfig): number {
  if (task.kind !== 'multiclass') return 1;
  const target = data === 'plane' ? planeTargets.find(({ id }) => id === task.target) : undefined;
  return target?.classes(task.classes).length ?? task.classes;
}
