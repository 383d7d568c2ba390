// Measures of PCGrad's paper that reference vectors have and nothing shows.

/**
 * PCGrad's curvature bounding measure of two gradients of lengths a and b, in the ratio of these:
 *
 *     xi = (1 - cos^2) |g_a - g_b|^2 / |g_a + g_b|^2
 *
 * Null where either gradient, or their sum, is 0.
 *
 * Source: Yu et al. (2020), arXiv 2001.06782, theorem 2.
 */
export function curvatureBound(a: number, b: number, cosine: number | null): number | null {
  if (cosine === null) return null;
  const ratio = Math.min(a, b) / Math.max(a, b);
  const ofSum = 1 + ratio * ratio + 2 * ratio * cosine;
  const ofDifference = 1 + ratio * ratio - 2 * ratio * cosine;
  return ofSum > 0 ? ((1 - cosine) * (1 + cosine) * ofDifference) / ofSum : null;
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
