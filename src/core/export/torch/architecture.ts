import type { OptionValues } from '../../fields/field';
import type { Block } from '../../sharing/block';
import { headDepths, type ModelShape } from '../../sharing/shape';

/** A network to write: its sizes, the options of its architecture, and its blocks. */
export interface TorchNetwork {
  readonly shape: ModelShape;
  readonly options: OptionValues;
  /** [task]: units that enter its head. */
  readonly features: readonly number[];
  readonly blocks: readonly Block[];
}

/** Functions of model.py that some architectures share. */
export type Helper = 'mix' | 'tower';

/** An architecture as a PyTorch module. One record each, beside the record of core/sharing. */
export interface TorchArchitecture {
  readonly className: string;
  readonly helpers: readonly Helper[];
  /** What model.py needs of torch.nn.functional. */
  readonly needsFunctional?: boolean;
  /** Where a copy of a block lies: "trunk.0"; of a mixture the name of its parameter. Heads are the same for all. */
  place(block: string, copy: number, network: TorchNetwork): string;
  /** What `__init__` makes besides the heads. */
  members(network: TorchNetwork): readonly string[];
  /** The body of `forward(self, x)`. */
  forward(network: TorchNetwork): readonly string[];
  /** Further methods of the class. */
  methods?(network: TorchNetwork): readonly string[];
}

/** The parts of a block's name: "experts/1" as "experts" and 1. */
export function partsOf(block: string): readonly [name: string, layer: number] {
  const [name = '', layer = '0'] = block.split('/');
  return [name, Number(layer)];
}

/** Where a copy of a head's block lies; linear layers of a `mlp` have an activation between them. */
export function headPlace(block: string, task: number, { shape }: TorchNetwork): string {
  const layer = block === 'head/out' ? headDepths(shape)[task]! : partsOf(block)[1];
  return `heads.${task}.${2 * layer}`;
}

/** Every task's head: `mlp(16, 8, 1)`. */
export function headCalls({ shape, features }: TorchNetwork): string[] {
  return headDepths(shape).map((depth, task) => {
    const widths = [features[task]!, ...shape.head.slice(0, depth), shape.outputs[task]!];
    return `mlp(${widths.join(', ')})`;
  });
}

/** `tower(2, 16, 16)`: layers as deep as the trunk, or as deep as is said. */
export function towerCall({ shape: { inputs, trunk } }: TorchNetwork, depth = trunk.length): string {
  return `tower(${[inputs, ...trunk.slice(0, depth)].join(', ')})`;
}

/** `nn.Linear(2, 16)`: a layer of the trunk. */
export function layerCall({ shape: { inputs, trunk } }: TorchNetwork, layer: number): string {
  return `nn.Linear(${layer === 0 ? inputs : trunk[layer - 1]}, ${trunk[layer]})`;
}
