import type { Matrix } from '../../linalg/matrix';
import { applySpectrum, symmetricEigen } from '../../linalg/symmetric-eigen';
import { unitGradients } from './unit-gradients';

/** An eigenvalue of the cosines under it counts as 0: those of float32 gradients are right to about 1e-7. */
const leastEigenvalue = 1e-6;

/**
 * The coefficients a with which sum_t a_t g_t comes closest to a direction d: the solution of G a = J d.
 *
 * Solved for unit gradients by the pseudo-inverse of their cosines C: C b = u, u_t = g_t . d / |g_t|, a_t = b_t / |g_t|.
 * So gradients that depend on one another share, and a zero gradient has the coefficient 0.
 *
 * @param gram [task, task], G = J J'
 * @param products [task], J d
 */
export function leastSquares(gram: Matrix, products: readonly number[]): number[] {
  const { norms, cosines } = unitGradients(gram);
  const perUnit = (values: readonly number[]) =>
    values.map((value, t) => (norms[t]! > 0 ? value / norms[t]! : 0));
  const spectrum = symmetricEigen(cosines);
  return perUnit(applySpectrum(spectrum, leastEigenvalue, (value) => 1 / value, perUnit(products)));
}
