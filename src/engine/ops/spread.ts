import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor, Tensor1D } from '../tensorflow/tf';
import { cut, type TensorOf } from './cut';

interface SpreadAttributes {
  /** Layers [run, 1, ..., row, column] that lie one after the other at the beginning of the vector. */
  readonly shapes: readonly (readonly number[])[];
  readonly copies: number;
}

/**
 * The layers [run, 1, ..., row, column] at the beginning of a vector, each `copies` times on the task axis. The
 * gradient of sum_t L_t by copy t is then that of L_t alone: the Jacobian in one backward pass. One launch. On the
 * processor a forward pass through them is worked out once for all tasks (see {@link onFirstTasks}).
 */
export function spread<S extends readonly number[]>(
  vector: Tensor,
  shapes: readonly S[],
  copies: number,
): TensorOf<S>[] {
  if (shapes.length === 0) return [];
  const spreadShapes = shapes.map((shape) => shape.with(1, copies));
  return cut(spreadVector(vector, shapes, copies), 0, spreadShapes, true) as TensorOf<S>[];
}

/** The same as one vector, one layer after the other; of at least one layer. */
export function spreadVector(
  vector: Tensor,
  shapes: readonly (readonly number[])[],
  copies: number,
): Tensor1D {
  return runFused(spreadKernel, { vector }, { shapes, copies }) as Tensor1D;
}

/** Entries of a layer for each run. */
const ownSize = (shape: readonly number[]) => sizeOf(shape.slice(2));

const spreadKernel = registerFused<{ vector: Tensor }, SpreadAttributes>({
  name: 'MtlSpread',
  webgl: ({ vector }, { shapes, copies }, card) => {
    let from = 0;
    const cases = shapes.map((shape) => {
      const own = ownSize(shape);
      const end = from + shape[0]! * own;
      const code = `if (index < ${end * copies}) {
        int at = index - ${from * copies};
        int run = at / ${own * copies};
        return atV(${from} + run * ${own} + (at - run * ${own * copies}) % ${own});
      }`;
      from = end;
      return code;
    });
    return [
      card.launch({
        inputs: { V: { info: vector, as: 'vector' } },
        outputShape: [from * copies],
        output: 'vector',
        key: `spread/${shapes.join('/')}/${copies}`,
        code: () => `float valueAt(int index) { ${cases.join('\n')} return 0.0; }`,
      }),
    ];
  },
  native: ({ vector }, { shapes, copies }, processor) => {
    const length = shapes.reduce((sum, shape) => sum + shape[0]! * ownSize(shape), 0);
    const all = processor.make([length * copies]);
    let from = vector.at;
    let to = all.at;
    for (const shape of shapes) {
      const bytes = 4 * ownSize(shape);
      for (let run = 0; run < shape[0]!; run++) {
        for (let copy = 0; copy < copies; copy++) {
          processor.kernels.copy(to, from, bytes);
          to += bytes;
        }
        from += bytes;
      }
    }
    return [all];
  },
  loops: ({ vector }, { shapes, copies }) => {
    const length = shapes.reduce((sum, shape) => sum + shape[0]! * ownSize(shape), 0);
    const values = new Float32Array(length * copies);
    let from = 0;
    let to = 0;
    for (const shape of shapes) {
      const own = ownSize(shape);
      for (let run = 0; run < shape[0]!; run++) {
        const part = vector.values.subarray(from, from + own);
        for (let copy = 0; copy < copies; copy++) {
          values.set(part, to);
          to += own;
        }
        from += own;
      }
    }
    return [{ values, shape: [values.length] }];
  },
});
