import type { Activation } from '../../core/config/schema';
import { type Tensor4D, tf } from '../tf';
import { stockActivations } from './activation';

/**
 * Where a layer's multiplications are so many that the stock packed matrix product is faster than one plain
 * launch: from about this many a launch on, as the bench measures it on WebGL.
 */
const crossover = 2 ** 24;

/** Whether a layer is better computed by {@link denseStock}. */
export function isLarge(x: Tensor4D, block: Tensor4D): boolean {
  const [runs, tasks, samples, inputs] = x.shape;
  const repeats = Math.max(runs, block.shape[0]) * Math.max(tasks, block.shape[1]);
  return repeats * samples * inputs * block.shape[3] > crossover;
}

/** What `dense` computes, composed of stock operations: for large layers, and as the fused form's reference. */
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
