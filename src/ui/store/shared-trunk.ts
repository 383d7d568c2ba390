import type { Config } from '../../core/config/schema';
import { shapeOf } from '../../core/run/model';
import { chosenArchitecture } from '../../core/sharing';

/**
 * Why the tasks' gradients cannot be in conflict: there is one task; there is no trunk to share; the tasks' towers
 * meet in a penalty alone; no parameter serves more than one task.
 */
export type Harmony = 'oneTask' | 'noTrunk' | 'penaltyAlone' | 'nothingShared';

const known = new WeakMap<Config, Harmony | null>();

/** Why there can be no conflict; null where tasks share parameters that their gradients can disagree about. */
export function harmonyOf(config: Config): Harmony | null {
  // Asked at every change of the state, and the configuration is one object until it changes.
  if (!known.has(config)) known.set(config, reasonOf(config));
  return known.get(config)!;
}

/** Whether tasks share parameters that their gradients can disagree about. */
export function hasConflicts(config: Config): boolean {
  return harmonyOf(config) === null;
}

function reasonOf(config: Config): Harmony | null {
  const { tasks, trunk, sharing } = config;
  if (tasks.length < 2) return 'oneTask';
  if (trunk.length === 0) return 'noTrunk';
  // What is shared does not depend on how many inputs and outputs there are.
  const shape = shapeOf(
    config,
    1,
    tasks.map(() => 1),
  );
  const { architecture, options } = chosenArchitecture(sharing, shape);
  const { shared, lanes, junctions } = architecture.plan(shape, options);
  // Blocks of groups belong to all tasks, also where each group is a single one.
  const meet = junctions.length > 0 || lanes.some(({ owner }) => owner === 'shared' || owner.length > 1);
  if (shared.length > 0 && meet) return null;
  return architecture.relation === undefined ? 'nothingShared' : 'penaltyAlone';
}
