import { sizeOf } from '../../src/core/linalg/shape';
import './stock';
import type { Activation } from '../../src/core/config/schema';
import { type Tensor, tf } from '../../src/engine/tensorflow/tf';

/** The activations, composed of stock operations with stock gradients. */
const stockActivations: Record<Activation, (z: Tensor) => Tensor> = {
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  sigmoid: (z) => tf.sigmoid(z),
  linear: (z) => z,
  gelu: (z) => tf.mul(z, tf.mul(0.5, tf.add(1, tf.erf(tf.mul(z, Math.SQRT1_2))))),
};

/** What `dense` computes, composed of stock operations: the reference that the fused form is tested against. */
export function denseStock<T extends Tensor>(x: T, block: T, activation: Activation): T {
  const lead = x.shape.slice(0, -2).map((length, axis) => Math.max(length, block.shape[axis]!));
  // Stock matMul broadcasts its batch axes forward only: its gradient does not sum over them.
  const [a, b] = [matricesOf(x, lead), matricesOf(block, lead)];
  const [inputs, units] = [a.shape[2], b.shape[2]];
  const kernel = tf.slice(b, [0, 0, 0], [-1, inputs, -1]);
  const bias = tf.slice(b, [0, inputs, 0], [-1, 1, -1]);
  const z = tf.add(tf.matMul(a, kernel), bias);
  return tf.reshape(stockActivations[activation](z), [...lead, a.shape[1], units]) as T;
}

/** [matrix, row, column], repeated along what is broadcast, one axis at a time: stock tile takes no six axes. */
function matricesOf(x: Tensor, lead: readonly number[]): Tensor<tf.Rank.R3> {
  const matrix = x.shape.slice(-2) as [number, number];
  const shape = x.shape.slice(0, -2);
  let tiled: Tensor = x;
  lead.forEach((length, axis) => {
    if (shape[axis] === length) return;
    const before = sizeOf(shape.slice(0, axis));
    tiled = tf.tile(tf.reshape(tiled, [before, 1, tiled.size / before]), [1, length, 1]);
    shape[axis] = length;
  });
  return tf.reshape(tiled, [-1, ...matrix]) as Tensor<tf.Rank.R3>;
}
