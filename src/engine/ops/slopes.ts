import type { Activation } from '../../core/config/schema';

/** The derivative of an activation, in GLSL, from its own outputs y. GELU has no such form (see activation.ts). */
export const outputSlope: Record<Activation, string> = {
  linear: 'vec4(1.0)',
  relu: 'vec4(greaterThan(y, vec4(0.0)))',
  sigmoid: 'y * (1.0 - y)',
  tanh: '1.0 - y * y',
  gelu: '',
};

/** dy times the derivative of the activation at outputs y, entry by entry. */
export function outputSlopes(dy: Float32Array, y: Float32Array, activation: Activation): Float32Array {
  if (activation === 'linear') return dy;
  const values = new Float32Array(dy.length);
  switch (activation) {
    case 'relu':
      for (let i = 0; i < dy.length; i++) values[i] = y[i]! > 0 ? dy[i]! : 0;
      return values;
    case 'sigmoid':
      for (let i = 0; i < dy.length; i++) values[i] = dy[i]! * y[i]! * (1 - y[i]!);
      return values;
    case 'tanh':
      for (let i = 0; i < dy.length; i++) values[i] = dy[i]! * (1 - y[i]! * y[i]!);
      return values;
    case 'gelu':
      throw new RangeError('gelu has no derivative by its output');
    default:
      return activation satisfies never;
  }
}
