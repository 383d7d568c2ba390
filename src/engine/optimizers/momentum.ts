import { type Tensor1D, tf } from '../tf';
import type { OptimizerRecord } from './optimizer';

const momentumFactor = 0.9;

/** Heavy-ball momentum: v <- 0.9 v + g + decay; p <- p - lr v (as PyTorch's SGD). Polyak (1964). */
export const momentum: OptimizerRecord = {
  slots: 1,
  update(parameters, gradient, [velocity], { learningRate, decay }) {
    const total = decay ? tf.add(gradient, decay) : gradient;
    const next = tf.add(tf.mul(momentumFactor, velocity!), total) as Tensor1D;
    return { parameters: tf.sub(parameters, tf.mul(learningRate, next)), slots: [next] };
  },
};
