import './stock';
import type { Activation } from '../../src/core/config/schema';
import { gelu } from '../../src/engine/ops/activation';
import { type Tensor4D, tf } from '../../src/engine/tf';

/** The activations, composed of stock operations with stock gradients. */
const stockActivations: Record<Activation, (z: Tensor4D) => Tensor4D> = {
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  sigmoid: (z) => tf.sigmoid(z),
  linear: (z) => z,
  gelu,
};

/** What `dense` computes, composed of stock operations: the reference that the fused form is tested against. */
export function denseStock(x: Tensor4D, block: Tensor4D, activation: Activation): Tensor4D {
  const inputs = x.shape[3];
  const kernel = tf.slice(block, [0, 0, 0, 0], [-1, -1, inputs, -1]);
  const bias = tf.slice(block, [0, 0, inputs, 0], [-1, -1, 1, -1]);
  const runs = Math.max(x.shape[0], block.shape[0]);
  const tasks = Math.max(x.shape[1], block.shape[1]);
  // Stock matMul broadcasts its batch axes forward only: its gradient does not sum over them.
  const product = tf.matMul(tileTo(x, runs, tasks), tileTo(kernel, runs, tasks)) as Tensor4D;
  return stockActivations[activation](tf.add(product, bias));
}

function tileTo(x: Tensor4D, runs: number, tasks: number): Tensor4D {
  if (x.shape[0] === runs && x.shape[1] === tasks) return x;
  return tf.tile(x, [runs / x.shape[0], tasks / x.shape[1], 1, 1]);
}
