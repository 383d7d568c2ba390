import type { Initialiser } from '../core/config/schema';
import { stream } from '../core/random';
import { initialisers } from './initialisers';
import { type Tensor1D, type Tensor4D, tf } from './tf';

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

/** [parameter]: `value` of each block on its kernels, 0 on biases. */
export function kernelVector(
  blocks: readonly BlockShape[],
  runs: number,
  value: (block: BlockShape) => number,
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * runs);
  let place = 0;
  for (const block of blocks) {
    const kernel = block.inputs * block.units;
    for (let copy = 0; copy < block.copies.length * runs; copy++) {
      vector.fill(value(block), place, place + kernel);
      place += kernel + block.units;
    }
  }
  return vector;
}

/** The vector cut into its blocks' tensors. On WebGL these are views: nothing is launched, nothing copied. */
export function cut(vector: Tensor1D, blocks: readonly BlockShape[], runs: number): Tensor4D[] {
  let place = 0;
  return blocks.map((block) => {
    const length = sizeOf(block) * runs;
    const part = tf.slice(vector, place, length);
    place += length;
    return tf.reshape(part, [runs, block.copies.length, block.inputs + 1, block.units]);
  });
}

/** The blocks' tensors, such as their gradients, as one vector. */
export function joined(tensors: readonly Tensor4D[]): Tensor1D {
  return tf.concat1d(tensors.map((tensor) => tf.reshape(tensor, [tensor.size]) as Tensor1D));
}
