import { exp } from '../../elementary';
/** exp(x_i) / sum_j exp(x_j); the largest x is taken off first, so that no power overflows. */
export function softmax(values: readonly number[]): number[] {
  const largest = Math.max(...values);
  const powers = values.map((value) => exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
