import type { Activation } from '../../core/config/schema';

/** The derivative of an activation, in GLSL, from its own output y. GELU has no such form (see activation.ts). */
export const outputSlope: Record<Activation, string> = {
  linear: '1.0',
  relu: '(y > 0.0 ? 1.0 : 0.0)',
  sigmoid: '(y * (1.0 - y))',
  tanh: '(1.0 - y * y)',
  gelu: '',
};

/** dy times the derivative of the activation at outputs y, entry by entry. */
export function outputSlopes(dy: Float32Array, y: Float32Array, activation: Activation): Float32Array {
  switch (activation) {
    case 'relu':
      return dy.map((value, i) => (y[i]! > 0 ? value : 0));
    case 'sigmoid':
      return dy.map((value, i) => value * y[i]! * (1 - y[i]!));
    case 'tanh':
      return dy.map((value, i) => value * (1 - y[i]! * y[i]!));
    case 'linear':
      return dy;
    case 'gelu':
      throw new RangeError('gelu has no derivative by its output');
    default:
      return activation satisfies never;
  }
}
