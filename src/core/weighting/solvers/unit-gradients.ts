import type { Matrix } from '../../linalg/matrix';
import { dot } from '../../linalg/rows';

/** The task gradients, each taken apart into its length and its direction. */
export interface UnitGradients {
  /** [task]: n_i = ||g_i||; 0 for a gradient that counts as zero. */
  readonly norms: readonly number[];
  /** [task, task]: u_i . u_j of the unit gradients, in [-1, 1]; the row and the column of a zero gradient are 0. */
  readonly cosines: Matrix;
}

// A squared norm under it is zero: weights are quotients of norms, and those have to stay finite.
const leastSquare = 1e-200;

/**
 * Lengths and cosines of gradients with the Gram matrix G: n_i = sqrt(G_ii), C_ij = G_ij / (n_i n_j).
 *
 * Numerics: solved for n_i w_i on C instead of for w_i on G, a problem does not feel how the norms differ.
 * Rounding that takes a cosine out of [-1, 1] is cut off.
 */
export function unitGradients(gram: Matrix): UnitGradients {
  const norms = gram.map((row, i) => (row[i]! > leastSquare ? Math.sqrt(row[i]!) : 0));
  const cosines = gram.map((row, i) =>
    row.map((product, j) => {
      if (norms[i] === 0 || norms[j] === 0) return 0;
      if (i === j) return 1;
      return Math.min(1, Math.max(-1, product / norms[i]! / norms[j]!));
    }),
  );
  return { norms, cosines };
}

/** x' M x. */
export function quadraticForm(matrix: Matrix, x: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * dot(matrix[i]!, x);
  return sum;
}

/** M x. */
export function product(matrix: Matrix, x: readonly number[]): number[] {
  return matrix.map((row) => dot(row, x));
}
