import { networkParts } from '../../core/config/network-parts';
import type { Config, DataId, TaskConfig } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import { shapeOf } from '../../core/run/model';
import { chosenArchitecture } from '../../core/sharing';
import type { Plan } from '../../core/sharing/architecture';
import { headDepths, type ModelShape, trunkDepths } from '../../core/sharing/shape';
import type { Words } from '../../core/words';
import { hasConflicts } from './shared-trunk';
import type { RunDescription } from './state';

/** What the picture of a network is laid out from. */
export interface NetworkShape {
  /** Names of the encoded inputs; null while the data does not say yet how many there are. */
  readonly inputs: readonly string[] | null;
  /** Units of the trunk's layers, and of the hidden layers of a head that has all of them. */
  readonly trunk: readonly number[];
  readonly head: readonly number[];
  /** [task]: numbers that its head gives out. */
  readonly outputs: readonly number[];
  /** What its way of sharing is called. */
  readonly title: Words;
  readonly plan: Plan;
  /** [lane][layer]: units; null where the lane has no layer. */
  readonly lanes: readonly (readonly (number | null)[])[];
  /** [task]: the layer of its lane that its head leaves after, and the hidden layers of its head. */
  readonly trunkDepths: readonly number[];
  readonly headDepths: readonly number[];
  /** Whether tasks share parameters that their gradients can disagree about. */
  readonly hasCompass: boolean;
}

/** While the data does not say how many inputs there are. */
export const unknownInputs = 4;

/** The sizes of the network that a configuration asks for, as far as they are known before its data is built. */
export function expectedShape(
  config: Config,
  ready: Pick<RunDescription, 'features' | 'tasks'> | null = null,
): ModelShape {
  const inputs = dataFamilies[config.data].inputs(config) ?? ready?.features ?? null;
  const outputs = config.tasks.map(
    (task, index) => ready?.tasks[index]?.outputs ?? expectedOutputs(config.data, task),
  );
  return shapeOf(config, inputs?.length ?? unknownInputs, outputs);
}

/** The network that a configuration asks for; inputs and outputs as the run found them, once it has. */
export function networkShape(
  config: Config,
  ready: Pick<RunDescription, 'features' | 'tasks' | 'points'> | null,
): NetworkShape {
  const { data, trunk, head } = config;
  const inputs = dataFamilies[data].inputs(config) ?? ready?.features ?? null;
  const model = expectedShape(config, ready);
  const { architecture, options } = chosenArchitecture(config.sharing, model);
  const plan = architecture.plan(model, options);
  const blocks = new Map([...plan.shared, ...plan.own].map((block) => [block.name, block]));
  return {
    inputs,
    trunk,
    head,
    outputs: model.outputs,
    title: architecture.title,
    plan,
    lanes: plan.lanes.map(({ layers }) =>
      layers.map((layer) => (layer === null ? null : blocks.get(layer.block)!.copies[layer.copy]!.units)),
    ),
    trunkDepths: trunkDepths(model),
    headDepths: headDepths(model),
    hasCompass: hasConflicts(config),
  };
}

/** What of a configuration its network's picture depends on: equal texts, the same picture. */
export function shapeKey(config: Config): string {
  return JSON.stringify(networkParts(config, ['inputs', 'trunk', 'sharing', 'heads', 'outputs'], false));
}

/** How many numbers a task's head will give out, before its run has said so. */
function expectedOutputs(data: DataId, task: TaskConfig): number {
  if (task.kind !== 'multiclass') return 1;
  return dataFamilies[data].classesOf?.(task) ?? task.classes;
}
