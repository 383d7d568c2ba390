import type { Plan } from '../../core/sharing/architecture';
import { type CompassBlock, type CompassLanes, pointAtBlock } from '../compass/compass-layer';
import { stackKind } from './stack-kind';
import type { PartRef } from './targets';

/** Whoever looks at a unit sees the gradients of its layer alone, where that is shared. */
export function pointAtPart(part: PartRef | null, plan: Plan): void {
  pointAtBlock(part?.role === 'lane' ? blockAt(plan, part.layer, part.lane) : null);
}

/** The same of a layer of the trunk as a whole: the first of its blocks that is shared. */
export function pointAtDepth(layer: number, plan: Plan): void {
  pointAtBlock(blockAt(plan, layer));
}

/** The shared block that is a layer of one lane, or of any. */
export function blockAt(plan: Plan, layer: number, lane?: number): CompassBlock | null {
  const lanes = lane === undefined ? plan.lanes : plan.lanes.slice(lane, lane + 1);
  const places = lanes.map(({ layers }) =>
    plan.shared.findIndex(({ name }) => name === layers[layer]?.block),
  );
  const place = places.find((found) => found >= 0);
  return place === undefined ? null : { place, layer, of: lanesOf(plan, place, layer) };
}

/** The lanes that have this block as their layer; null where the network is one trunk. */
function lanesOf(plan: Plan, place: number, layer: number): CompassLanes | null {
  const kind = stackKind(plan);
  if (kind === 'trunk') return null;
  const has = plan.lanes.map(({ layers }) => layers[layer]?.block === plan.shared[place]!.name);
  if (kind !== 'experts' || !has.includes(false)) return kind;
  return plan.lanes[has.indexOf(true)]!.owner === 'shared' ? 'sharedExperts' : 'ownExperts';
}
