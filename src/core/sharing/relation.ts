import { square } from '../elementary';
import type { Matrix } from '../linalg/matrix';
import { dot, gramOf, type Rows } from '../linalg/rows';
import { symmetricEigen } from '../linalg/symmetric-eigen';

// What a penalty on towers does in an update, as a mixture: tower t becomes sum_s C[t][s] tower s.

/**
 * C [task, task] of the proximal map of amount sum_{s<t} ||W_s - W_t||^2, amount = learning rate * strength:
 * every tower goes towards their mean, W_t = mean + (W_t - mean) / (1 + 2 T amount). The identity at 0, the mean in
 * the limit; for small amounts a gradient step.
 */
export function pullTogether(tasks: number, amount: number): Matrix {
  const kept = 1 / (1 + 2 * tasks * amount);
  const rows = Array.from({ length: tasks }, (_, t) => t);
  return rows.map((t) => rows.map((s) => (1 - kept) / tasks + (s === t ? kept : 0)));
}

/**
 * C [task, task] of the proximal map of amount times the trace norm of M, whose Gram matrix M M' is `gram`: every
 * singular value becomes smaller by `amount`, and none less than 0. Of M with no singular value under `amount` it is
 * the step M - amount U V' along the subgradient.
 *
 * Source: Cai, Candès and Shen (2010), "A singular value thresholding algorithm for matrix completion", SIAM J. Optim.
 * 20(4), theorem 2.1; written by the eigenvectors of M M'.
 */
export function shrinkSpectrum(gram: Matrix, amount: number): Matrix {
  const eigen = symmetricEigen(gram);
  const factors = eigen.values.map((square) => {
    const value = Math.sqrt(Math.max(0, square));
    return value > amount ? 1 - amount / value : 0;
  });
  const { vectors } = eigen;
  return gram.map((_, t) =>
    gram.map((_row, s) =>
      factors.reduce((sum, factor, k) => sum + factor * vectors[k]![t]! * vectors[k]![s]!, 0),
    ),
  );
}

/** [task, task]: ||W_s - W_t||_F of towers given as rows of their entries. */
export function distances(towers: Rows): Matrix {
  return towers.map((one) =>
    towers.map((other) => {
      let sum = 0;
      for (let k = 0; k < one.length; k++) sum += square(one[k]! - other[k]!);
      return Math.sqrt(sum);
    }),
  );
}

/** The singular values of the matrix of these rows, as many as rows, the largest first. */
export function singularValues(rows: Rows): number[] {
  return symmetricEigen(gramOf(rows)).values.map((square) => Math.sqrt(Math.max(0, square)));
}

/** Sum of the singular values of the matrix of these rows. */
export function traceNorm(rows: Rows): number {
  return singularValues(rows).reduce((sum, value) => sum + value, 0);
}

/**
 * [task, task]: how far towers are apart beside their size, ||W_s - W_t|| / sqrt(mean_t ||W_t||^2); 0 where all are 0.
 */
export function relativeDistances(towers: Rows): Matrix {
  const squares = towers.map((tower) => dot(tower, tower));
  const size = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / towers.length);
  return distances(towers).map((row) => row.map((distance) => (size > 0 ? distance / size : 0)));
}
