import { type Tensor1D, tf } from '../tf';
import type { OptimizerRecord, UpdateSettings } from './optimizer';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/**
 * Adam: m <- b1 m + (1 - b1) g, v <- b2 v + (1 - b2) g^2,
 * p <- p - lr m^ / (sqrt(v^) + 1e-8) with m^ = m / (1 - b1^t), v^ = v / (1 - b2^t), b1 = 0.9, b2 = 0.999.
 * Penalties join the gradient. Kingma and Ba (2015), arXiv 1412.6980, algorithm 1.
 */
export const adam: OptimizerRecord = {
  slots: 2,
  update: (parameters, gradient, slots, settings) => {
    const total = (settings.decay ? tf.add(gradient, settings.decay) : gradient) as Tensor1D;
    const moments = moved(total, slots);
    return {
      parameters: tf.sub(parameters, tf.mul(settings.learningRate, direction(moments, settings))),
      slots: moments,
    };
  },
};

/**
 * Adam with decoupled penalties: they are added to the direction, outside the moments.
 * Loshchilov and Hutter (2019), arXiv 1711.05101, algorithm 2; their decay is the L2 penalty's gradient here.
 */
export const adamw: OptimizerRecord = {
  slots: 2,
  update: (parameters, gradient, slots, settings) => {
    const moments = moved(gradient, slots);
    const step = direction(moments, settings);
    const total = settings.decay ? tf.add(step, settings.decay) : step;
    return { parameters: tf.sub(parameters, tf.mul(settings.learningRate, total)), slots: moments };
  },
};

function moved(gradient: Tensor1D, [first, second]: readonly Tensor1D[]): [Tensor1D, Tensor1D] {
  return [
    tf.add(tf.mul(beta1, first!), tf.mul(1 - beta1, gradient)),
    tf.add(tf.mul(beta2, second!), tf.mul(1 - beta2, tf.square(gradient))),
  ];
}

function direction([first, second]: [Tensor1D, Tensor1D], { step }: UpdateSettings): Tensor1D {
  const root = tf.sqrt(tf.mul(second, 1 / (1 - beta2 ** step)));
  return tf.div(tf.mul(first, 1 / (1 - beta1 ** step)), tf.add(root, epsilon));
}
