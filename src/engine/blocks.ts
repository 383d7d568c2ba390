import type { Initialiser } from '../core/config/schema';
import { stream } from '../core/random';
import { initialisers } from './initialisers';

/**
 * One dense layer's parameters: [run, task, in + 1, out], kernel rows first, the bias as the last row.
 * `copies` says what lies on the task axis, one entry a copy: the random stream of its initial kernel and its
 * real width (columns past it are padding and stay 0). Two copies of one stream start from the same numbers.
 */
export interface BlockShape {
  readonly owner: 'trunk' | 'head';
  readonly inputs: number;
  readonly units: number;
  readonly copies: readonly { readonly stream: string; readonly units: number }[];
}

const sizeOf = (block: BlockShape): number => block.copies.length * (block.inputs + 1) * block.units;

/** How many numbers the blocks hold for each run. */
export function vectorLength(blocks: readonly BlockShape[]): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0);
}

/** The tensors' shapes of these blocks. */
export function tensorShapes(
  blocks: readonly BlockShape[],
  runs: number,
): [number, number, number, number][] {
  return blocks.map(({ copies, inputs, units }) => [runs, copies.length, inputs + 1, units]);
}

/** The initial parameters of runs with these seeds, all blocks one after the other, runs innermost in a block. */
export function initialVector(
  blocks: readonly BlockShape[],
  seeds: readonly number[],
  initialiser: Initialiser,
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * seeds.length);
  const draw = initialisers[initialiser];
  let place = 0;
  for (const block of blocks) {
    for (const seed of seeds) {
      for (const copy of block.copies) {
        const random = stream(seed, copy.stream);
        for (let i = 0; i < block.inputs; i++) {
          for (let o = 0; o < copy.units; o++) {
            vector[place + i * block.units + o] = draw(random, block.inputs, copy.units);
          }
        }
        place += (block.inputs + 1) * block.units;
      }
    }
  }
  return vector;
}

/** [parameter]: what `value` says of each run's block, on its kernels and on its biases. */
export function settingVector(
  blocks: readonly BlockShape[],
  runs: number,
  value: (block: BlockShape, run: number) => { readonly kernel: number; readonly bias: number },
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * runs);
  let place = 0;
  for (const block of blocks) {
    const size = block.inputs * block.units;
    for (let run = 0; run < runs; run++) {
      const { kernel, bias } = value(block, run);
      for (let copy = 0; copy < block.copies.length; copy++) {
        vector.fill(kernel, place, place + size);
        vector.fill(bias, place + size, place + size + block.units);
        place += size + block.units;
      }
    }
  }
  return vector;
}
