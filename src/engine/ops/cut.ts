import type { Tensor, Tensor4D } from '../tf';
import { type PlainTensor, registerFused, runFused } from './fused';

type Shape4D = readonly [number, number, number, number];

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/**
 * A vector cut into tensors that lie one after the other in it, from entry `from` on. On WebGL and on the processor
 * these are views: nothing is launched, nothing copied.
 */
export function cut(vector: Tensor, from: number, shapes: readonly Shape4D[]): Tensor4D[] {
  return shapes.length === 0 ? [] : (runFused('MtlCut', { vector }, { from, shapes }) as Tensor4D[]);
}

interface CutAttributes {
  readonly from: number;
  readonly shapes: readonly Shape4D[];
}

registerFused({
  name: 'MtlCut',
  webgl: ({ vector }, attributes, card) => {
    let { from, shapes } = attributes as unknown as CutAttributes;
    return shapes.map((shape) => {
      const view = card.view(vector!, from, shape);
      from += sizeOf(shape);
      return view;
    });
  },
  loops: ({ vector }, attributes) => {
    let { from, shapes } = attributes as unknown as CutAttributes;
    return shapes.map((shape): PlainTensor => {
      const values = vector!.values.subarray(from, from + sizeOf(shape));
      from += values.length;
      return { values, shape };
    });
  },
});
