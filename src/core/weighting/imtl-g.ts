import { cholesky, solveCholesky } from '../linalg/cholesky';
import type { Matrix } from '../linalg/matrix';
import { applySpectrum, symmetricEigen } from '../linalg/symmetric-eigen';
import { imtlSource } from './imtl-source';
import { unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

// Gradients nearer to dependence have no weights that rounding would leave alone: the pseudo-inverse answers.
const leastPivot = 1e-10;
// TorchJD's: weights whose sum is 0 up to rounding cannot be scaled to the sum 1.
const leastSum = 1e-12;

/**
 * Weights that sum to 1 and give the direction the same projection on every unit gradient:
 * w = G^-1 n / (1' G^-1 n), n_t = ||g_t||, G the Gram matrix. Entries may be negative.
 *
 * A zero gradient gets the weight 0. Two others get w = (n_2, n_1) / (n_1 + n_2), which parallel and opposite ones
 * have as their limit: opposite gradients cancel. Of more that are dependent, G^-1 is the pseudo-inverse, as in
 * TorchJD. Weights whose sum is 0 are all 0. Close to such a sum they grow without bound.
 *
 * Numerics: independent gradients are solved for as unit gradients, so the scale of a task does not matter.
 *
 * Liu, Li, Kuang, Xue, Chen, Yang, Liao, Zhang (2021), section 3.1, equation 6.
 */
export function impartialWeights(gram: Matrix): number[] {
  const { norms, cosines } = unitGradients(gram);
  const nonZero = norms.flatMap((norm, t) => (norm > 0 ? [t] : []));
  const weights = norms.map(() => 0);
  if (nonZero.length === 2) {
    const [first, second] = nonZero as [number, number];
    weights[first] = 1 / (1 + norms[first]! / norms[second]!);
    weights[second] = 1 / (1 + norms[second]! / norms[first]!);
    return weights;
  }
  const lower = cholesky(
    nonZero.map((i) => nonZero.map((j) => cosines[i]![j]!)),
    leastPivot,
  );
  const largest = Math.max(...norms);
  const solved = lower
    ? solveCholesky(
        lower,
        nonZero.map(() => 1),
      ).map((value, k) => (value * largest) / norms[nonZero[k]!]!)
    : pseudoSolution(
        nonZero.map((i) => nonZero.map((j) => gram[i]![j]! / largest / largest)),
        nonZero.map((t) => norms[t]! / largest),
      );
  const sum = solved.reduce((total, value) => total + value, 0);
  const size = solved.reduce((total, value) => total + Math.abs(value), 0);
  if (Math.abs(sum) <= leastSum * size) return weights;
  nonZero.forEach((t, k) => {
    weights[t] = solved[k]! / sum;
  });
  return weights;
}

/** pinv(matrix) right. */
function pseudoSolution(matrix: Matrix, right: readonly number[]): number[] {
  const eigen = symmetricEigen(matrix);
  const least = eigen.values[0]! * matrix.length * 1e-14;
  return applySpectrum(eigen, least, (value) => 1 / value, right);
}

/** See {@link impartialWeights}. */
export const imtlG: Weighting<null> = {
  id: 'imtl_g',
  title: 'IMTL-G',
  needs: 'gram',
  summary: 'Finds the direction that goes equally far along every task’s own gradient.',
  formula: String.raw`g \cdot u_1 = \dots = g \cdot u_T, \qquad g = \sum_t w_t g_t, \quad \sum_t w_t = 1`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t; it may be negative' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: 'u_t', meaning: 'the gradient of task t divided by its length' },
    { tex: 'g', meaning: 'the direction of the update' },
  ],
  source: { ...imtlSource, place: 'section 3.1, gradient balance' },
  departures:
    'Three or more dependent gradients, which the paper’s closed form has no answer for, are treated as in TorchJD, by the pseudo-inverse.',
  options: {},
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh: ({ gram }, state) => ({ weights: impartialWeights(gram), state }),
};
