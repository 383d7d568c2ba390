import type { Config } from '../../core/config/schema';
import type { Plan } from '../../core/sharing/architecture';
import { networkShape } from '../store/network-shape';

/** What the trunk's layers are layers of, in the plural where there are several. */
export type StackKind = 'trunk' | 'trunks' | 'towers' | 'experts';

const several = { trunk: 'trunks', tower: 'towers', expert: 'experts' } as const;

/** What the layers of the trunk are drawn as. */
export function stackKind({ lanes }: Pick<Plan, 'lanes'>): StackKind {
  const [first] = lanes;
  if (first === undefined || lanes.length === 1) return 'trunk';
  return several[first.kind];
}

const known = new WeakMap<Config, StackKind>();

/** The same of a configuration. */
export function stackKindOf(config: Config): StackKind {
  // Asked at every change of the state, and the configuration is one object until it changes.
  if (!known.has(config)) known.set(config, stackKind(networkShape(config, null).plan));
  return known.get(config)!;
}
