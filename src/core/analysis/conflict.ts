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
  /** Of 0 (one dominates) to 1 (equal norms); null where both gradients are 0. */
  readonly magnitudeSimilarities: PairTable;
  /** >= 0; null where either gradient, or their sum, is 0. */
  readonly curvatureBounds: PairTable;
  /** The share of conflicting pairs among the pairs that have a cosine; null where there is none. */
  readonly conflictingShare: number | null;
  /** Of J, >= 1; null where the gradients are linearly dependent, a gradient of 0 included, or there is none. */
  readonly conditionNumber: number | null;
}

/**
 * Measures of the conflict between task gradients, from their Gram matrix G = J J'.
 *
 *     cos_ij = g_i'g_j / (|g_i| |g_j|), in conflict where cos_ij < 0
 *     Phi_ij = 2 |g_i| |g_j| / (|g_i|^2 + |g_j|^2)
 *     xi_ij  = (1 - cos_ij^2) |g_i - g_j|^2 / |g_i + g_j|^2
 *     kappa  = sigma_max(J) / sigma_min(J) = sqrt(lambda_max(G) / lambda_min(G))
 *
 * cos, Phi, xi [task, task]: cosine, magnitude similarity, curvature bounding measure; kappa: condition number.
 *
 * @param gram [task, task], symmetric and positive semi-definite up to rounding, finite
 * @param precision the relative rounding of its entries: an eigenvalue under 16 T precision lambda_max is taken for 0,
 *   so with two tasks a condition number above 1e7 is not told from a missing rank in float64, nor one above 500 in
 *   float32
 *
 * Source: Yu, Kumar, Gupta, Levine, Hausman and Finn (2020), "Gradient surgery for multi-task learning",
 * arXiv 2001.06782, definitions 1 and 2 and theorem 2; kappa: Senushkin, Patakin, Kuznetsov and Konushin (2023),
 * "Independent component alignment for multi-task learning", arXiv 2305.19000, section 3.
 */
export function conflictOf(gram: Matrix, precision = Number.EPSILON): Conflict {
  const norms = gram.map((row, i) => Math.sqrt(Math.max(row[i]!, 0)));
  const table = (measure: (i: number, j: number) => number | null) =>
    norms.map((_, i) => norms.map((_, j) => measure(i, j)));
  const cosines = table((i, j) => cosineOf(gram, i, j));
  return {
    norms,
    cosines,
    magnitudeSimilarities: table((i, j) => magnitudeSimilarity(norms[i]!, norms[j]!)),
    curvatureBounds: table((i, j) => curvatureBound(norms[i]!, norms[j]!, cosines[i]![j]!)),
    conflictingShare: shareBelowZero(cosines),
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
 * PCGrad's multi-task curvature of a step of plain gradient descent: the mean of g'H g on the way from theta to
 * theta' = theta - lr g, g the gradient of the total loss at theta and H its Hessian on the way.
 *
 *     integral_0^1 g' H(theta + a (theta' - theta)) g da = g'(g - g') / lr
 *
 * exactly, since H along the way integrates to the difference of the gradients: g' is the gradient at theta'.
 *
 * @throws RangeError where learningRate is not > 0.
 *
 * Source: Yu et al. (2020), arXiv 2001.06782, definition 3.
 */
export function multiTaskCurvature(
  gradient: ArrayLike<number>,
  gradientAfter: ArrayLike<number>,
  learningRate: number,
): number {
  if (!(learningRate > 0)) throw new RangeError(`learningRate must be > 0; got ${learningRate}`);
  let sum = 0;
  for (let k = 0; k < gradient.length; k++) sum += gradient[k]! * (gradient[k]! - gradientAfter[k]!);
  return sum / learningRate;
}

/** Phi of two lengths, of 0 (one dominates) to 1 (equal); null where both are 0. */
export function magnitudeSimilarity(a: number, b: number): number | null {
  const ratio = Math.min(a, b) / Math.max(a, b);
  return Number.isNaN(ratio) ? null : (2 * ratio) / (1 + ratio * ratio);
}

/** In the ratio of the norms, which neither overflows nor underflows. */
function curvatureBound(a: number, b: number, cosine: number | null): number | null {
  if (cosine === null) return null;
  const ratio = Math.min(a, b) / Math.max(a, b);
  const ofSum = 1 + ratio * ratio + 2 * ratio * cosine;
  const ofDifference = 1 + ratio * ratio - 2 * ratio * cosine;
  return ofSum > 0 ? ((1 - cosine) * (1 + cosine) * ofDifference) / ofSum : null;
}

function shareBelowZero(cosines: PairTable): number | null {
  const pairs = cosines.flatMap((row, i) => row.slice(i + 1)).filter((cosine) => cosine !== null);
  return pairs.length > 0 ? pairs.filter((cosine) => cosine < 0).length / pairs.length : null;
}

function conditionNumber(gram: Matrix, precision: number): number | null {
  if (gram.length === 0) return null;
  const { values } = symmetricEigen(gram);
  const [largest, least] = [values[0]!, values.at(-1)!];
  return least > 16 * gram.length * precision * largest ? Math.sqrt(largest / least) : null;
}
