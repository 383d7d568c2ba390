import type { Activation } from '../../core/config/schema';
import { type Tensor4D, tf } from '../tf';

/**
 * An activation and its derivative, side by side. `slope` gets what is cheapest to compute it from: the
 * activation's own output where that is enough, else its input.
 */
interface ActivationRecord {
  apply(z: Tensor4D): Tensor4D;
  slope(value: Tensor4D): Tensor4D | null;
  readonly slopeFrom: 'input' | 'output';
}

/** The activations by id; a slope of null is 1 everywhere. */
export const activations: Record<Activation, ActivationRecord> = {
  tanh: {
    apply: (z) => tf.tanh(z),
    slope: (y) => tf.sub(1, tf.square(y)),
    slopeFrom: 'output',
  },
  relu: {
    apply: (z) => tf.relu(z),
    slope: (y) => tf.step(y),
    slopeFrom: 'output',
  },
  sigmoid: {
    apply: (z) => tf.sigmoid(z),
    slope: (y) => tf.mul(y, tf.sub(1, y)),
    slopeFrom: 'output',
  },
  linear: {
    apply: (z) => z,
    slope: () => null,
    slopeFrom: 'output',
  },
  // z * Phi(z), exact form; Hendrycks and Gimpel (2016), "Gaussian Error Linear Units", arXiv 1606.08415.
  gelu: {
    apply: (z) => tf.mul(z, normalCdf(z)),
    slope: (z) => tf.add(normalCdf(z), tf.mul(z, normalDensity(z))),
    slopeFrom: 'input',
  },
};

const normalCdf = (z: Tensor4D): Tensor4D => tf.mul(0.5, tf.add(1, tf.erf(tf.mul(z, Math.SQRT1_2))));
const normalDensity = (z: Tensor4D): Tensor4D =>
  tf.mul(1 / Math.sqrt(2 * Math.PI), tf.exp(tf.mul(-0.5, tf.square(z))));
