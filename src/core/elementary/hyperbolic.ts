import { exp } from './exp';
import { log } from './log';

/** e^x - 1, also for x near 0: what is lost of x in e^x is made up for (W. Kahan). */
export function expm1(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  if (power - 1 === -1 || power === Number.POSITIVE_INFINITY) return power - 1;
  return ((power - 1) * x) / log(power);
}

/** tanh x, to within some ulp. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  const shrinking = expm1(-2 * size);
  return Math.sign(x) * (-shrinking / (shrinking + 2));
}
