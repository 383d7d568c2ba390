import { type Tensor, tf } from '../tf';

/** z * Phi(z), exact form. Hendrycks and Gimpel (2016), "Gaussian Error Linear Units", arXiv 1606.08415. */
export function gelu<T extends Tensor>(z: T): T {
  return tf.mul(z, tf.mul(0.5, tf.add(1, tf.erf(tf.mul(z, Math.SQRT1_2)))));
}
