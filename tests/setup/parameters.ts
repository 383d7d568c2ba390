import type { Block } from '../../src/core/sharing/block';
import { matrixSize } from '../../src/engine/network/blocks';

/** The numbers of one matrix of a block; rows and columns that are not told are 0. */
export interface LayerNumbers {
  readonly kernel: readonly (readonly number[])[];
  readonly bias?: readonly number[];
}

/** The parameters of one run as a trainer takes them: of each block, by its name, what each of its copies holds. */
export function parameterVector(
  blocks: readonly Block[],
  layers: Readonly<Record<string, readonly LayerNumbers[]>>,
): Float32Array {
  const values = blocks.flatMap(({ name, inputs, units, hasBias, copies }) => {
    const given = layers[name];
    if (given?.length !== copies.length) {
      throw new Error(`${name} has ${copies.length} matrices; got ${given?.length}`);
    }
    return given.flatMap(({ kernel, bias = [] }) => {
      if (kernel.length > inputs) throw new Error(`${name} has ${inputs} rows; got ${kernel.length}`);
      const rows = Array.from({ length: inputs }, (_, row) => kernel[row] ?? []);
      return [...rows, ...(hasBias ? [bias] : [])].flatMap((row) =>
        Array.from({ length: units }, (_, unit) => row[unit] ?? 0),
      );
    });
  });
  return Float32Array.from(values);
}

/** [run][block]: the parameters of all runs, as a trainer gives them. */
export function byRunAndBlock(
  values: Float32Array,
  blocks: readonly Block[],
  runs: number,
): Float32Array[][] {
  const sizes = blocks.map((block) => block.copies.length * matrixSize(block));
  return Array.from({ length: runs }, (_, run) => {
    let place = 0;
    return sizes.map((size) => {
      const from = place + run * size;
      place += runs * size;
      return values.slice(from, from + size);
    });
  });
}
