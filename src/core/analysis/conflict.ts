import { acos } from '../elementary';
import type { Matrix } from '../linalg/matrix';
import { symmetricEigen } from '../linalg/symmetric-eigen';

/** [task][task], symmetric; null where a number is not defined. */
export type PairTable = readonly (readonly (number | null)[])[];

/** How the gradients of several tasks get on with each other. */
export interface Conflict {
  /** [task]: |g_t|. */
  readonly norms: readonly number[];
  /** Of -1 to 1; null where either gradient is 0. */
  readonly cosines: PairTable;
  /** Of J, >= 1; null where the gradients are linearly dependent, a gradient of 0 included, or there is none. */
  readonly conditionNumber: number | null;
}

/**
 * Measures of the conflict between task gradients, from their Gram matrix G = J J'.
 *
 *     cos_ij = g_i'g_j / (|g_i| |g_j|), in conflict where cos_ij < 0
 *     kappa  = sigma_max(J) / sigma_min(J) = sqrt(lambda_max(G) / lambda_min(G))
 *
 * cos [task, task]: cosines; kappa: condition number.
 *
 * @param gram [task, task], symmetric and positive semi-definite up to rounding, finite
 * @param precision the relative rounding of its entries: an eigenvalue under 16 T precision lambda_max is taken for 0,
 *   so with two tasks a condition number above 1e7 is not told from a missing rank in float64, nor one above 500 in
 *   float32
 *
 * Source: Yu, Kumar, Gupta, Levine, Hausman and Finn (2020), "Gradient surgery for multi-task learning",
 * arXiv 2001.06782, definition 1; kappa: Senushkin, Patakin, Kuznetsov and Konushin (2023),
 * "Independent component alignment for multi-task learning", arXiv 2305.19000, section 3.
 */
export function conflictOf(gram: Matrix, precision = Number.EPSILON): Conflict {
  const norms = gram.map((row, i) => Math.sqrt(Math.max(row[i]!, 0)));
  return {
    norms,
    cosines: gram.map((_, i) => gram.map((_, j) => cosineOf(gram, i, j))),
    conditionNumber: conditionNumber(gram, precision),
  };
}

/** The cosine of the angle between two tasks' gradients; null where either is 0. */
export function cosineOf(gram: Matrix, i: number, j: number): number | null {
  const product = Math.sqrt(Math.max(gram[i]![i]!, 0)) * Math.sqrt(Math.max(gram[j]![j]!, 0));
  return product > 0 ? Math.min(1, Math.max(-1, gram[i]![j]! / product)) : null;
}

/** The angle between two tasks' gradients in degrees, of 0 to 180, in conflict above 90; null where either is 0. */
export function angleOf(gram: Matrix, i: number, j: number): number | null {
  const cosine = cosineOf(gram, i, j);
  return cosine === null ? null : (acos(cosine) * 180) / Math.PI;
}

/**
 * How alike two gradients of lengths a and b are in size, 2 a b / (a^2 + b^2), of 0 (one dominates) to 1 (equal); null
 * where both are 0. In the ratio of the lengths, which neither overflows nor underflows.
 *
 * Source: Yu et al. (2020), arXiv 2001.06782, definition 2.
 */
export function magnitudeSimilarity(a: number, b: number): number | null {
  const ratio = Math.min(a, b) / Math.max(a, b);
  return Number.isNaN(ratio) ? null : (2 * ratio) / (1 + ratio * ratio);
}

function conditionNumber(gram: Matrix, precision: number): number | null {
  if (gram.length === 0) return null;
  const { values } = symmetricEigen(gram);
  const [largest, least] = [values[0]!, values.at(-1)!];
  return least > 16 * gram.length * precision * largest ? Math.sqrt(largest / least) : null;
}
