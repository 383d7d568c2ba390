import type { Activation, Initialiser } from '../fields/ids';

/** The sizes of a network: what an architecture is planned from. */
export interface ModelShape {
  readonly inputs: number;
  /** Units of the trunk's layers, from the input on; none leaves the heads on the inputs. */
  readonly trunk: readonly number[];
  /** Units of the hidden layers of every head. */
  readonly head: readonly number[];
  /** [task]: real outputs. Output layers are as wide as the widest; the rest is padding that nothing trains. */
  readonly outputs: readonly number[];
  readonly activation: Activation;
  readonly initialiser: Initialiser;
  /** What each task has of its own; where absent, a task uses the whole trunk and head and is in group 1. */
  readonly tasks?: readonly TaskShape[];
}

export interface TaskShape {
  /** After how many layers of the trunk its head leaves; more than there are means all. */
  readonly trunkDepth: number;
  /** How many of the head's hidden layers it has; more than there are means all. */
  readonly headDepth: number;
  /** Tasks of one group share a trunk where the architecture is made of groups. */
  readonly group: number;
}

/** [task]: layers of the trunk that the task goes through. */
export function trunkDepths({ trunk, tasks, outputs }: ModelShape): number[] {
  return outputs.map((_, task) => Math.min(trunk.length, tasks?.[task]?.trunkDepth ?? trunk.length));
}

/** [task]: hidden layers of its head. */
export function headDepths({ head, tasks, outputs }: ModelShape): number[] {
  return outputs.map((_, task) => Math.min(head.length, tasks?.[task]?.headDepth ?? head.length));
}

/** The padded width of the output layer. */
export function outputWidth(shape: ModelShape): number {
  return Math.max(...shape.outputs);
}
