import type { Matrix } from './matrix';

export interface Eigen {
  /** Descending. */
  readonly values: readonly number[];
  /** [k]: the unit eigenvector of values[k]. */
  readonly vectors: Matrix;
}

// Jacobi's method converges quadratically: 16 tasks take about eight sweeps.
const sweeps = 40;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Numerics: cyclic Jacobi rotations; an eigenvalue is right to rounding of the largest one.
 *
 * Source: Golub and Van Loan (2013), Matrix Computations, 4th edition, section 8.5.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors: number[][] = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  const total = Math.sqrt(a.reduce((sum, row) => sum + row.reduce((part, x) => part + x * x, 0), 0));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) <= Number.EPSILON * 1e-3 * total) continue;
        rotate(a, vectors, p, q);
        rotated = true;
      }
    }
    if (!rotated) break;
  }
  const order = a.map((_, k) => k).sort((k, l) => a[l]![l]! - a[k]![k]!);
  return { values: order.map((k) => a[k]![k]!), vectors: order.map((k) => vectors[k]!) };
}

/** Turns the plane of p and q so that a[p][q] becomes 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const rowP = a[p]!;
  const rowQ = a[q]!;
  const theta = (rowQ[q]! - rowP[p]!) / (2 * rowP[q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, row, p, q, cosine, sine);
  for (let k = 0; k < rowP.length; k++) turn(rowP, rowQ, k, k, cosine, sine);
  for (let k = 0; k < rowP.length; k++) turn(vectors[p]!, vectors[q]!, k, k, cosine, sine);
  rowP[q] = 0;
  rowQ[p] = 0;
}

function turn(first: number[], second: number[], i: number, j: number, cosine: number, sine: number): void {
  const x = first[i]!;
  const y = second[j]!;
  first[i] = cosine * x - sine * y;
  second[j] = sine * x + cosine * y;
}

/**
 * sum_k f(lambda_k) v_k (v_k . right) over the eigenvalues that are more than `least`: with f = 1 / lambda the
 * pseudo-inverse times `right`.
 */
export function applySpectrum(
  { values, vectors }: Eigen,
  least: number,
  f: (value: number) => number,
  right: readonly number[],
): number[] {
  const result = right.map(() => 0);
  values.forEach((value, k) => {
    if (!(value > least)) return;
    const vector = vectors[k]!;
    let share = 0;
    for (let i = 0; i < right.length; i++) share += vector[i]! * right[i]!;
    for (let i = 0; i < right.length; i++) result[i]! += f(value) * share * vector[i]!;
  });
  return result;
}
