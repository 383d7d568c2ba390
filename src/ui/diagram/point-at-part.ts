import type { Lane, Plan } from '../../core/sharing/architecture';
import { pointAtBlock } from '../compass/compass-layer';
import type { PartRef } from './targets';

/** Whoever looks at a unit sees the gradients of its layer alone, where that is shared. */
export function pointAtPart(part: PartRef | null, { lanes, shared }: Plan): void {
  const lane = part?.role === 'lane' ? lanes[part.lane] : undefined;
  pointAtBlock(lane === undefined || part?.role !== 'lane' ? null : blockAt([lane], part.layer, shared));
}

/** The same of a layer of the trunk as a whole: the first of its blocks that is shared. */
export function pointAtDepth(layer: number, { lanes, shared }: Plan): void {
  pointAtBlock(blockAt(lanes, layer, shared));
}

function blockAt(lanes: readonly Lane[], layer: number, shared: Plan['shared']) {
  const places = lanes.map(({ layers }) => shared.findIndex(({ name }) => name === layers[layer]?.block));
  const place = places.find((found) => found >= 0);
  return place === undefined ? null : { place, layer };
}
