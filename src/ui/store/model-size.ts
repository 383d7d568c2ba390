import { runFields } from '../../core/config/fields';
import { networkParts } from '../../core/config/network-parts';
import type { Config } from '../../core/config/schema';
import { isSame } from '../../core/is-same';
import { shapeOf } from '../../core/run/model';
import type { ModelShape } from '../../core/sharing/shape';
import { type ModelSize, matchedTrunk, modelSize } from '../../core/sharing/size';
import { networkShape } from './network-shape';
import type { AppState, SizeBefore } from './state';

type Known = Pick<AppState, 'config' | 'ready'>;

/** What matching would do. */
export interface Match {
  readonly trunk: readonly number[];
  /** What comes of it. */
  readonly parameters: number;
  readonly wanted: number;
}

/** The size of the configuration's network; null while the data does not say yet how many inputs there are. */
export function sizeOfModel({ config, ready }: Known): ModelSize | null {
  const shape = knownShape({ config, ready });
  return shape === null ? null : modelSize(config.sharing, shape);
}

function knownShape({ config, ready }: Known): ModelShape | null {
  const { inputs, outputs } = networkShape(config, ready);
  return inputs === null ? null : shapeOf(config, inputs.length, outputs);
}

/**
 * The size to compare with once the configuration is `next`. Changes of how tasks share that follow each other are
 * compared with the network before the first of them, unless its trunk was changed by hand since; other data, tasks
 * or heads leave nothing to compare.
 */
export function sizeBeforeOf(
  { config, ready, sizeBefore }: Known & Pick<AppState, 'sizeBefore'>,
  next: Config,
): SizeBefore | null {
  if (!isSame(ground(config), ground(next))) return null;
  if (isSame(ways(config), ways(next))) return sizeBefore;
  if (sizeBefore !== null && isSame(sizeBefore.trunk, config.trunk)) return sizeBefore;
  const size = sizeOfModel({ config, ready });
  return size === null ? null : { parameters: size.shared + size.own, trunk: config.trunk };
}

/** What two networks must have in common for their sizes to be compared. */
function ground(config: Config): unknown {
  return networkParts(config, ['inputs', 'columns', 'heads', 'outputs'], true);
}

/** How tasks share. */
function ways(config: Config): unknown {
  return networkParts(config, ['sharing'], true);
}

/** The trunk with which the network comes as near as it can to the size before; null where it is as near already. */
export function matchOf({ config, ready, sizeBefore }: Known & Pick<AppState, 'sizeBefore'>): Match | null {
  const shape = sizeBefore === null || config.trunk.length === 0 ? null : knownShape({ config, ready });
  if (sizeBefore === null || shape === null) return null;
  const wanted = sizeBefore.parameters;
  const countOf = (trunk: readonly number[]) => {
    const { shared, own } = modelSize(config.sharing, { ...shape, trunk });
    return shared + own;
  };
  const trunk = matchedTrunk(config.sharing, shape, wanted, runFields.trunk.max);
  const parameters = countOf(trunk);
  const isNearer = Math.abs(parameters - wanted) < Math.abs(countOf(config.trunk) - wanted);
  return isNearer ? { trunk, parameters, wanted } : null;
}
