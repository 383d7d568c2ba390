import type { NumberField } from '../fields/field';
import type { Junction } from './architecture';
import { type Block, type Copy, multiplicationsOf, parametersOf } from './block';
import type { ModelShape } from './shape';

/** What a block has unless a record says otherwise: a dense layer with bias, penalised as what is shared. */
const usual = { role: 'layer', penalty: 'shared', banks: [], hasBias: true } as const;

/** A block whose matrices are all of one size, each starting as `start` says or from its own stream. */
export function uniformBlock(
  block: Pick<Block, 'name' | 'inputs' | 'units'> & Partial<Block>,
  streams: readonly string[],
  start?: Copy['start'],
): Block {
  const { inputs, units } = block;
  const copies = streams.map((stream) =>
    start ? { stream, inputs, units, start } : { stream, inputs, units },
  );
  return { ...usual, copies, ...block };
}

/** [layer]: inputs and units of the layers of one trunk. */
export function trunkSizes({ inputs, trunk }: ModelShape): { inputs: number; units: number }[] {
  return trunk.map((units, layer) => ({ inputs: layer === 0 ? inputs : trunk[layer - 1]!, units }));
}

/** The stream of a trunk's layer: whatever stands in the place of a shared trunk starts from its numbers. */
export const trunkStream = (layer: number): string => `init/trunk/${layer}`;

/** Numbers from 0 to before `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** For every task the units of the last of the trunk's layers. */
export function lastUnits({ outputs, trunk, inputs }: ModelShape): number[] {
  return outputs.map(() => trunk.at(-1) ?? inputs);
}

/** Multiplications of mixing so many banks of values of these widths. */
export function mixingCost(banks: number, widths: readonly number[]): number {
  return banks * widths.reduce((sum, width) => sum + width, 0);
}

/** A gate's row for each task, with the same lanes in all of them or with each task's own. */
export function gateJunction(
  name: string,
  after: number,
  tasks: number,
  lanesOf: (task: number) => readonly number[],
): Junction {
  return { name, kind: 'gate', after, rows: range(tasks), columns: range(tasks).map(lanesOf), from: 'shown' };
}

/** A whole number among an architecture's options. */
export function countOption(
  option: Pick<NumberField, 'key' | 'title' | 'help' | 'min' | 'max' | 'default'>,
): NumberField {
  return { type: 'number', integer: true, scale: 'linear', effect: 'restart', ...option };
}

/** Parameters and multiplications of one sample of some blocks. */
export function sizeOf(blocks: readonly Block[]): { parameters: number; multiplications: number } {
  return {
    parameters: blocks.reduce((sum, block) => sum + parametersOf(block), 0),
    multiplications: blocks.reduce((sum, block) => sum + multiplicationsOf(block), 0),
  };
}
