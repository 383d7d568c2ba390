import type { Tensor, Tensor4D } from '../tf';
import { cut } from './cut';
import { registerFused, runFused } from './fused';

type Shape4D = readonly [number, number, number, number];

interface SpreadAttributes {
  /** Layers [run, 1, row, column] that lie one after the other at the beginning of the vector. */
  readonly shapes: readonly Shape4D[];
  readonly copies: number;
}

/**
 * The layers [run, 1, row, column] at the beginning of a vector, each `copies` times on the task axis. The gradient
 * of sum_t L_t by copy t is then that of L_t alone: the Jacobian in one backward pass. One launch.
 */
export function spread(vector: Tensor, shapes: readonly Shape4D[], copies: number): Tensor4D[] {
  if (shapes.length === 0) return [];
  const attributes: SpreadAttributes = { shapes, copies };
  const all = runFused('MtlSpread', { vector }, { ...attributes })[0]!;
  return cut(
    all,
    0,
    shapes.map(([runs, , rows, columns]) => [runs, copies, rows, columns]),
  );
}

const sizeOf = ([runs, , rows, columns]: Shape4D) => runs * rows * columns;

registerFused({
  name: 'MtlSpread',
  webgl: ({ vector }, attributes, card) => {
    const { shapes, copies } = attributes as unknown as SpreadAttributes;
    let from = 0;
    const cases = shapes.map((shape) => {
      const own = shape[2] * shape[3];
      const code = `if (index < ${(from + sizeOf(shape)) * copies}) {
        int at = index - ${from * copies};
        int run = at / ${own * copies};
        return atV(${from} + run * ${own} + (at - run * ${own * copies}) % ${own});
      }`;
      from += sizeOf(shape);
      return code;
    });
    return [
      card.launch({
        inputs: { V: { info: vector!, as: 'vector' } },
        outputShape: [from * copies],
        output: 'vector',
        key: `spread/${shapes}/${copies}`,
        code: () => `float valueAt(int index) { ${cases.join('\n')} return 0.0; }`,
      }),
    ];
  },
  loops: ({ vector }, attributes) => {
    const { shapes, copies } = attributes as unknown as SpreadAttributes;
    const values = new Float32Array(shapes.reduce((sum, shape) => sum + sizeOf(shape), 0) * copies);
    let from = 0;
    let to = 0;
    for (const [runs, , rows, columns] of shapes) {
      const own = rows * columns;
      for (let run = 0; run < runs; run++) {
        const part = vector!.values.subarray(from, from + own);
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
