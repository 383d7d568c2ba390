import type { Matrix } from '../../core/linalg/matrix';
import type { GramPart } from '../ops/gram';

/** Inner products of one run's task gradients, [task, task], in float64. */
export interface GramMatrices {
  /** Over all shared parameters. */
  readonly all: Matrix;
  /** Over each shared layer, all of its banks, kernel and bias, from the input on. */
  readonly layers: readonly Matrix[];
  /** The same without biases. */
  readonly kernels: readonly Matrix[];
}

/** The matrices of each run from the sums of the parts, [part, run, task, task]. */
export function gramMatrices(
  sums: Float32Array,
  parts: readonly GramPart[],
  runs: number,
  tasks: number,
): GramMatrices[] {
  const layers = Array.from({ length: (parts.at(-1)?.layer ?? -1) + 1 }, (_, layer) => layer);
  const size = tasks * tasks;
  return Array.from({ length: runs }, (_, run) => {
    const added = (isIn: (part: GramPart) => boolean): Matrix => {
      const total = new Float64Array(size);
      parts.forEach((part, p) => {
        if (!isIn(part)) return;
        const from = (p * runs + run) * size;
        for (let i = 0; i < size; i++) total[i]! += sums[from + i]!;
      });
      return Array.from({ length: tasks }, (_row, a) => [...total.subarray(a * tasks, (a + 1) * tasks)]);
    };
    return {
      all: added(() => true),
      layers: layers.map((layer) => added((part) => part.layer === layer)),
      kernels: layers.map((layer) => added((part) => part.layer === layer && !part.isBias)),
    };
  });
}
