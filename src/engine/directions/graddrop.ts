import { graddrop as method } from '../../core/weighting/graddrop';
import { leastSquares } from '../../core/weighting/solvers/least-squares';
import { type Tensor2D, tf } from '../tensorflow/tf';
import type { Direction } from './direction';

/** GradDrop on tensors: the rows are the gradients without what is dropped, and add up to the direction. */
export const graddrop: Direction<null> = {
  method,
  memory: null,
  look({ jacobian }, _memory, { options }, random) {
    const leak = options.leak as number;
    const draws = Float32Array.from({ length: jacobian.shape[1] }, () => random.uniform());
    const sum = tf.sum(jacobian, 0);
    const size = tf.sum(tf.abs(jacobian), 0);
    // The sign of P - U, times what P would be divided by.
    const lead = tf.sign(tf.sub(tf.add(sum, size), tf.mul(size, tf.mul(draws, 2))));
    const kept = tf.cast(tf.equal(tf.sign(jacobian), lead), 'float32');
    const rows = tf.mul(jacobian, tf.add(tf.mul(kept, 1 - leak), leak)) as Tensor2D;
    return { rows, numbers: tf.sum(tf.mul(jacobian, tf.sum(rows, 0)), 1), memory: null };
  },
  decide({ numbers, losses, gram }, { state }) {
    const ones = losses.map(() => 1);
    return { factors: ones, weights: leastSquares(gram, [...numbers]), heads: ones, state };
  },
};
