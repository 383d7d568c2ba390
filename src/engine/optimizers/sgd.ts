import { tf } from '../tf';
import type { OptimizerRecord } from './optimizer';

/** Stochastic gradient descent: p <- p - lr (g + decay). Robbins and Monro (1951). */
export const sgd: OptimizerRecord = {
  slots: 0,
  update(parameters, gradient, _slots, { learningRate, decay }) {
    const total = decay ? tf.add(gradient, decay) : gradient;
    return { parameters: tf.sub(parameters, tf.mul(learningRate, total)), slots: [] };
  },
};
