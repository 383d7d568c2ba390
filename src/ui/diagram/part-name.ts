import type { NetworkShape } from '../store/network-shape';
import { text } from '../text/text';
import { junctionRowName } from './junction-words';
import { laneName, type Named } from './lane-name';
import type { PartRef } from './targets';
import { laneOf } from './wires';

/** What a part of the network is called: `trunk layer 1, unit 3`, `Expert 2, layer 1, unit 3`. */
export function partName(part: PartRef, shape: NetworkShape, tasks: Named): string {
  switch (part.role) {
    case 'input':
      return text('diagram.model.input', { name: shape.inputs?.[part.unit] ?? part.unit + 1 });
    case 'lane':
      return text('diagram.model.unitOf', {
        layer: laneLayerName(shape, part.lane, part.layer, tasks),
        unit: part.unit + 1,
      });
    case 'head':
      return text('diagram.model.taskUnit', {
        name: tasks[part.task]?.name ?? '',
        layer: text('diagram.model.headLayerName', { layer: part.layer + 1 }),
        unit: part.unit + 1,
      });
    case 'junction':
      return junctionRowName(shape, part.junction, part.row, tasks);
    case 'output':
      return text('diagram.model.openOutput', { name: tasks[part.task]?.name ?? '' });
    default:
      return part satisfies never;
  }
}

/** What a lane's layer is called: `trunk layer 1`, `Expert 2, layer 1`. */
export function laneLayerName(shape: NetworkShape, lane: number, layer: number, tasks: Named): string {
  const { plan } = shape;
  if (plan.lanes.length === 1) return text('diagram.model.layerName.trunk', { layer: layer + 1 });
  return text('diagram.model.laneLayer', { lane: laneName(plan, lane, tasks), layer: layer + 1 });
}

/** What feeds a part, by its place there: an input's name, or a unit of the layer before. */
export function sourceName(part: PartRef, source: number, shape: NetworkShape): string {
  const name = isFirst(part, shape) ? shape.inputs?.[source] : undefined;
  return name ?? text('diagram.model.sourceUnit', { unit: source + 1 });
}

function isFirst(part: PartRef, { plan, trunkDepths }: NetworkShape): boolean {
  if (part.role === 'lane') {
    return part.layer === 0 && plan.lanes[part.lane]?.layers[0]?.via === undefined;
  }
  if (part.role !== 'head' || part.layer > 0) return false;
  return trunkDepths[part.task] === 0 || laneOf(plan, part.task) < 0;
}
