import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFusedAll } from '../launches/fused';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor, Tensor4D } from '../tensorflow/tf';

/** A tensor by its shape, where that has four axes or any number of them. */
export type TensorOf<S> = S extends { readonly length: 4 } ? Tensor4D : Tensor;

/**
 * A vector cut into tensors that lie one after the other in it, from entry `from` on. On WebGL and on the processor
 * these are views: nothing is launched, nothing copied. `isSpread` says that in each of them,
 * [run, task, ...], all tasks have the same.
 */
export function cut<S extends readonly number[]>(
  vector: Tensor,
  from: number,
  shapes: readonly S[],
  isSpread = false,
): TensorOf<S>[] {
  if (shapes.length === 0) return [];
  return runFusedAll(cutKernel, { vector }, { from, shapes, isSpread }) as TensorOf<S>[];
}

interface CutAttributes {
  readonly from: number;
  readonly shapes: readonly (readonly number[])[];
  readonly isSpread: boolean;
}

const cutKernel = registerFused<{ vector: Tensor }, CutAttributes>({
  name: 'MtlCut',
  webgl: ({ vector }, { from, shapes }, card) => {
    let place = from;
    return shapes.map((shape) => {
      const view = card.view(vector, place, shape);
      place += sizeOf(shape);
      return view;
    });
  },
  native: ({ vector }, { from, shapes, isSpread }, processor) => {
    let place = from;
    return shapes.map((shape) => {
      const view = processor.view(vector, place, shape, isSpread);
      place += view.length;
      return view;
    });
  },
  loops: ({ vector }, { from, shapes }) => {
    let place = from;
    return shapes.map((shape): PlainTensor => {
      const values = vector.values.subarray(place, place + sizeOf(shape));
      place += values.length;
      return { values, shape };
    });
  },
});
