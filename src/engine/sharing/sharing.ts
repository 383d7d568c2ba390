import type { BlockShape } from '../blocks';
import { featureCount, type ModelShape, outputWidth } from '../model';

/** How tasks share parameters: which trunk parameters there are, and how features come of them. */
export interface Sharing {
  readonly id: string;
  /** The trunk's blocks, from the input on. */
  trunk(shape: ModelShape): BlockShape[];
}

/** The blocks of a trunk that lies on the task axis `copies` times, every copy starting from the same numbers. */
export function trunkBlocks(shape: ModelShape, copies: number): BlockShape[] {
  const widths = [shape.inputs, ...shape.trunk];
  return shape.trunk.map((units, layer) => ({
    owner: 'trunk',
    inputs: widths[layer]!,
    units,
    copies: Array.from({ length: copies }, () => ({ stream: `init/trunk/${layer}`, units })),
  }));
}

/** The blocks of all heads: the task axis has a copy for each task. */
export function headBlocks(shape: ModelShape): BlockShape[] {
  const widths = [featureCount(shape), ...shape.head, outputWidth(shape)];
  return widths.slice(1).map((units, layer) => ({
    owner: 'head',
    inputs: widths[layer]!,
    units,
    copies: shape.outputs.map((outputs, task) => ({
      stream: `init/head/${task}/${layer}`,
      units: layer === shape.head.length ? outputs : units,
    })),
  }));
}
