import { sizeOf } from '../../src/core/linalg/shape';
import './stock';
import { expect } from 'vitest';
import { stream } from '../../src/core/random';
import { softmax } from '../../src/engine/ops/softmax';
import { type Tensor, tf } from '../../src/engine/tensorflow/tf';
import { expectClose } from './close';

/** Draws of a seed, as tensors. */
export function drawer(seed: number): (shape: readonly number[], scale?: number) => Tensor {
  const random = stream(seed, 'test');
  return (shape, scale = 1) => {
    const size = sizeOf(shape);
    return tf.tensor(
      Float32Array.from({ length: size }, () => scale * random.normal()),
      [...shape],
    );
  };
}

/**
 * How tensors lie on a graphics card: as they are uploaded, in 2 x 2 texels as stock operations leave them, or as our
 * own launches do, line by line whatever the number of axes.
 */
export const layouts = ['flat', 'packed', 'lines'] as const;
export type Layout = (typeof layouts)[number];

/** The tensor in a layout; for our own its rows are replaced by their softmax, which is such a launch. */
function laidOut(x: Tensor, layout: Layout): Tensor {
  if (layout === 'flat') return x;
  const other = layout === 'packed' ? tf.mul(x, 1) : softmax(x);
  x.dispose();
  return other;
}

/**
 * Expects an operation and a composition of stock operations to have the same value and the same gradients by all
 * inputs, for a random upstream gradient. Disposes of the inputs that are `given`.
 */
export async function expectLikeStock(
  given: readonly Tensor[],
  fused: (...inputs: Tensor[]) => Tensor,
  stock: (...inputs: Tensor[]) => Tensor,
  tolerance: { relative: number; absolute: number },
  layout: Layout = 'flat',
): Promise<void> {
  const inputs = given.map((input) => laidOut(input, layout));
  const dy = tf.tidy(() => laidOut(drawer(99)(fused(...inputs).shape), layout));
  const found = tf.valueAndGrads(fused)([...inputs], dy);
  const expected = tf.valueAndGrads(stock)([...inputs], dy);
  expect(found.value.shape).toEqual(expected.value.shape);
  expectClose(await found.value.data(), await expected.value.data(), tolerance);
  for (let i = 0; i < inputs.length; i++) {
    expect(found.grads[i]!.shape).toEqual(inputs[i]!.shape);
    expectClose(await found.grads[i]!.data(), await expected.grads[i]!.data(), tolerance);
  }
  tf.dispose([...inputs, dy, found.value, ...found.grads, expected.value, ...expected.grads]);
}

/** A tensor with 1 on some of its leading axes, put on all of `full`: stock operations that broadcast are few. */
export function spreadTo(x: Tensor, full: readonly number[]): Tensor {
  return tf.mul(x, tf.ones([...full, ...x.shape.slice(full.length)]));
}
