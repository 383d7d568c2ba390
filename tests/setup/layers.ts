import fc from 'fast-check';
import { sizeOf } from '../../src/core/linalg/shape';
import { stream } from '../../src/core/random';
import { type Tensor, tf } from '../../src/engine/tensorflow/tf';

/** A layer's axes after run and task: none, one or two axes of banks, then row and column. */
export const layerAxes = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([banks, rows, columns]) => [...banks, rows, columns]);

/** Gives tensors of normal numbers, the same ones for the same seed. */
export function normalTensors(seed: number): (shape: readonly number[]) => Tensor {
  const random = stream(seed, 'test');
  return (shape) =>
    tf.tensor(
      Float32Array.from({ length: sizeOf(shape) }, () => random.normal()),
      [...shape],
    );
}
