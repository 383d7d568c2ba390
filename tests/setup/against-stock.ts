import './stock';
import { expect } from 'vitest';
import { stream } from '../../src/core/random';
import { type Tensor, tf } from '../../src/engine/tf';
import { expectClose } from './close';

/** Draws of a seed, as tensors. */
export function drawer(seed: number): (shape: readonly number[], scale?: number) => Tensor {
  const random = stream(seed, 'test');
  return (shape, scale = 1) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return tf.tensor(
      Float32Array.from({ length: size }, () => scale * random.normal()),
      [...shape],
    );
  };
}

/**
 * Expects an operation and a composition of stock operations to have the same value and the same gradients by all
 * `inputs`, for a random upstream gradient. Disposes of the inputs.
 */
export async function expectLikeStock(
  inputs: readonly Tensor[],
  fused: (...inputs: Tensor[]) => Tensor,
  stock: (...inputs: Tensor[]) => Tensor,
  tolerance: { relative: number; absolute: number },
): Promise<void> {
  const dy = tf.tidy(() => drawer(99)(fused(...inputs).shape));
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
