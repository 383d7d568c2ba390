import { text } from '../text/text';
import type { NetworkShape } from './shape';
import type { PartRef } from './targets';

/** What a part of the network is called: `trunk layer 1, unit 3`. */
export function partName(
  part: PartRef,
  shape: NetworkShape,
  tasks: readonly { readonly name: string }[],
): string {
  switch (part.role) {
    case 'input':
      return text('diagram.model.input', { name: shape.inputs?.[part.unit] ?? part.unit + 1 });
    case 'trunk':
      return text('diagram.model.unitOf', {
        layer: text('diagram.model.trunkLayerName', { layer: part.layer + 1 }),
        unit: part.unit + 1,
      });
    case 'head':
      return text('diagram.model.taskUnit', {
        name: tasks[part.task]?.name ?? '',
        layer: text('diagram.model.headLayerName', { layer: part.layer + 1 }),
        unit: part.unit + 1,
      });
    case 'output':
      return text('diagram.model.openOutput', { name: tasks[part.task]?.name ?? '' });
    default:
      return part satisfies never;
  }
}

/** What feeds a part, by its place there: an input's name, or a unit of the layer before. */
export function sourceName(part: PartRef, source: number, shape: NetworkShape): string {
  const isFirst =
    (part.role === 'trunk' && part.layer === 0) ||
    (part.role === 'head' && part.layer === 0 && shape.trunk.length === 0);
  const name = isFirst ? shape.inputs?.[source] : undefined;
  return name ?? text('diagram.model.sourceUnit', { unit: source + 1 });
}
