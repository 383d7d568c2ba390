import type { Initialiser } from '../../core/config/schema';
import { sizeOf } from '../../core/linalg/shape';
import { stream } from '../../core/random';
import type { Block } from '../../core/sharing/block';
import { initialisers } from './initialisers';

const rowCount = ({ inputs, hasBias }: Block): number => inputs + (hasBias ? 1 : 0);

/** How many numbers one matrix of a block holds, padding included. */
export const matrixSize = (block: Block): number => rowCount(block) * block.units;

/** How many numbers the blocks hold for each run. */
export function vectorLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.copies.length * matrixSize(block), 0);
}

/** The tensors' shapes of these blocks, [run, task, ...banks, row, column]. */
export function tensorShapes(blocks: readonly Block[], runs: number): number[][] {
  return blocks.map((block) => {
    const { banks, copies, units } = block;
    const tasks = copies.length / sizeOf(banks);
    return [runs, tasks, ...banks, rowCount(block), units];
  });
}

/** The initial parameters of runs with these seeds, all blocks one after the other, runs outermost in a block. */
export function initialVector(
  blocks: readonly Block[],
  seeds: readonly number[],
  initialiser: Initialiser,
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * seeds.length);
  const draw = initialisers[initialiser];
  let place = 0;
  for (const block of blocks) {
    for (const seed of seeds) {
      for (const { stream: name, inputs, units, start } of block.copies) {
        const random = stream(seed, name);
        for (let row = 0; row < inputs; row++) {
          for (let column = 0; column < units; column++) {
            const value = start ? start(row, column, random) : draw(random, inputs, units);
            vector[place + row * block.units + column] = value;
          }
        }
        place += matrixSize(block);
      }
    }
  }
  return vector;
}

/** [parameter]: 1 where `holds` is true of a run's copy of a block, 0 elsewhere. */
export function copyVector(
  blocks: readonly Block[],
  runs: number,
  holds: (run: number, copy: number) => boolean,
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * runs);
  let place = 0;
  for (const block of blocks) {
    const size = matrixSize(block);
    for (let run = 0; run < runs; run++) {
      for (let copy = 0; copy < block.copies.length; copy++, place += size) {
        if (holds(run, copy)) vector.fill(1, place, place + size);
      }
    }
  }
  return vector;
}

/** [parameter]: what `value` says of each run's copy of a block, on its kernel and on its bias. */
export function settingVector(
  blocks: readonly Block[],
  runs: number,
  value: (block: Block, run: number, copy: number) => { readonly kernel: number; readonly bias: number },
): Float32Array {
  const vector = new Float32Array(vectorLength(blocks) * runs);
  let place = 0;
  for (const block of blocks) {
    const kernelSize = block.inputs * block.units;
    for (let run = 0; run < runs; run++) {
      for (let copy = 0; copy < block.copies.length; copy++) {
        const { kernel, bias } = value(block, run, copy);
        vector.fill(kernel, place, place + kernelSize);
        vector.fill(bias, place + kernelSize, place + matrixSize(block));
        place += matrixSize(block);
      }
    }
  }
  return vector;
}
