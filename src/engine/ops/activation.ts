import type { Activation } from '../../core/config/schema';
import { type Tensor4D, tf } from '../tf';

/** The activations, composed of stock operations with stock gradients. */
export const stockActivations: Record<Activation, (z: Tensor4D) => Tensor4D> = {
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  sigmoid: (z) => tf.sigmoid(z),
  linear: (z) => z,
  gelu,
};

/** z * Phi(z), exact form. Hendrycks and Gimpel (2016), "Gaussian Error Linear Units", arXiv 1606.08415. */
export function gelu(z: Tensor4D): Tensor4D {
  return tf.mul(z, tf.mul(0.5, tf.add(1, tf.erf(tf.mul(z, Math.SQRT1_2)))));
}
