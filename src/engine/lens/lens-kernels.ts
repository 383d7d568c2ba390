import type { KernelView } from '../../core/run/told';
import type { Plan } from '../../core/sharing/architecture';
import type { Block, Copy } from '../../core/sharing/block';
import { maxShownUnits, shownUnits } from '../../core/sharing/shown';
import { matrixSize, vectorLength } from '../network/blocks';

/** One matrix of a block with its numbers, [row, column], padding included. */
export interface BlockMatrix {
  readonly block: Block;
  readonly copy: Copy;
  readonly values: Float32Array;
}

/** By block: [copy], the matrices of a run, as views of the vector of all parameters of all runs. */
export function matricesOf(
  values: Float32Array,
  blocks: readonly Block[],
  run: number,
): Map<string, BlockMatrix[]> {
  const runs = values.length / vectorLength(blocks);
  let place = 0;
  return new Map(
    blocks.map((block) => {
      const size = matrixSize(block);
      const first = place;
      place += runs * block.copies.length * size;
      const matrices = block.copies.map((copy, index) => {
        const from = first + (run * block.copies.length + index) * size;
        return { block, copy, values: values.subarray(from, from + size) };
      });
      return [block.name, matrices] as const;
    }),
  );
}

/** [lane][layer]: the kernels of the plan's lanes; null where a lane has no layer. */
export function laneKernels(
  plan: Plan,
  matrices: ReadonlyMap<string, readonly BlockMatrix[]>,
): (KernelView | null)[][] {
  const units = shownUnits(plan);
  return plan.lanes.map((lane) =>
    lane.layers.map((layer, depth) => {
      if (layer === null) return null;
      const matrix = matrices.get(layer.block)![layer.copy]!;
      return kernelView(matrix, depth === 0 && layer.via === undefined ? maxShownUnits : units, units);
    }),
  );
}

/** [task][layer]: the kernels of the layers that its head has. */
export function headKernels(
  tasks: number,
  matrices: ReadonlyMap<string, readonly BlockMatrix[]>,
): KernelView[][] {
  const heads = [...matrices.values()].filter(([first]) => first?.block.role === 'head');
  return Array.from({ length: tasks }, (_, task) =>
    heads
      .map((copies) => copies[task]!)
      .filter(({ copy }) => copy.units > 0)
      .map((matrix) => kernelView(matrix, maxShownUnits, maxShownUnits)),
  );
}

function kernelView({ block, copy, values }: BlockMatrix, mostInputs: number, mostUnits: number): KernelView {
  const { inputs, units } = copy;
  const shownInputs = Math.min(mostInputs, inputs);
  const shown = Math.min(mostUnits, units);
  const kernel = new Float32Array(shownInputs * shown);
  for (let i = 0; i < shownInputs; i++) {
    for (let o = 0; o < shown; o++) kernel[i * shown + o] = values[i * block.units + o]!;
  }
  const bias = block.inputs * block.units;
  const biases = values.slice(bias, bias + shown);
  return { inputs, units, shownInputs, shownUnits: shown, values: kernel, biases };
}
