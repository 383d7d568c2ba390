import { exp, pow, square } from '../../elementary';
import { cholesky, solveCholesky } from '../../linalg/cholesky';
import type { Matrix } from '../../linalg/matrix';
import { dot } from '../../linalg/rows';
import { minNormPoint } from './min-norm-point';
import { product, quadraticForm, type UnitGradients } from './unit-gradients';

// Shortest combination of unit gradients, squared: under it they count as linearly dependent with weights >= 0.
const leastNorm = 1e-10;
// A hundred are enough for lengths that differ by 1e20, as far as rounding lets them be solved for.
const rounds = 100;
// A relative residual under it is as good as rounding lets it be.
const enough = 1e-13;

/**
 * w > 0 with G w = w^(-1/alpha), entry by entry; null where there is none: a zero gradient, or 0 in the convex
 * hull of the gradients (a Pareto-stationary point). Where it exists it is the only one.
 *
 * @param alpha - 0.5 to 5; 1 is Nash's bargaining solution, towards infinity max-min fairness. Beyond this range
 * weights may differ by more than float64 has digits
 *
 * Numerics: solved for v_i = n_i w_i on the cosines, so that a task's scale does not matter; at most 100 Newton
 * steps each for alpha = 1 and from there to another alpha. Unit gradients of whose convex hull a point is closer
 * to 0 than 1e-5 count as stationary.
 */
export function fairPoint(gradients: UnitGradients, alpha: number): number[] | null {
  const { norms, cosines } = gradients;
  if (norms.some((norm) => norm === 0)) return null;
  const { multiples } = minNormPoint(
    gradients,
    norms.map(() => 1),
  );
  if (!(quadraticForm(cosines, multiples) > leastNorm)) return null;
  const bargain = nashPoint(cosines);
  const v = alpha === 1 ? bargain : fairer(bargain, gradients, alpha);
  return v.map((value, i) => value / norms[i]!);
}

/**
 * v > 0 with C v = 1 / v: the minimum of the self-concordant v'Cv / 2 - sum ln v_i. With delta the length of a
 * Newton step in the metric of the second derivatives, 1 / (1 + delta) of it stays positive and goes down.
 *
 * Source: Nesterov and Nemirovskii (1994), Interior-Point Polynomial Algorithms, section 2.2.
 */
function nashPoint(C: Matrix): number[] {
  let v = multipleOfOnes(C);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const gradient = product(C, v).map((value, i) => value - 1 / v[i]!);
    const error = Math.max(...gradient.map((value, i) => Math.abs(value * v[i]!)));
    if (error < enough || (error < 1e-6 && error > before / 2)) break;
    before = error;
    const lower = cholesky(
      withDiagonal(C, (i) => 1 / square(v[i]!)),
      0,
    );
    if (!lower) break;
    const step = solveCholesky(lower, gradient);
    const delta = Math.sqrt(Math.max(0, dot(step, gradient)));
    const share = delta < 0.25 ? 1 : 1 / (1 + delta);
    v = v.map((value, i) => value - share * step[i]!);
  }
  return v;
}

/** t 1 with the best t: t^2 1'C1 = T. */
function multipleOfOnes(C: Matrix): number[] {
  const ones = C.map(() => 1);
  const size = Math.sqrt(C.length / quadraticForm(C, ones));
  return ones.map(() => size);
}

/**
 * v > 0 with C v = b v^(-1/alpha), b_i = n_i^(1/alpha - 1): the minimum of the convex v'Cv / 2 - sum b_i F(v_i),
 * F' = v^(-1/alpha). Newton's method in ln v, where one step may cross orders of magnitude; second derivatives that
 * are negative away from the minimum take the value they have there.
 */
function fairer(
  bargain: readonly number[],
  { norms, cosines }: UnitGradients,
  alpha: number,
): readonly number[] {
  const power = 1 - 1 / alpha;
  const b = norms.map((norm) => pow(norm, -power));
  const value = (x: readonly number[]) =>
    quadraticForm(cosines, x) / 2 - x.reduce((sum, part, i) => sum + (b[i]! * pow(part, power)) / power, 0);
  // Right for orthogonal gradients.
  let v: readonly number[] = bargain.map((part, i) => part * pow(norms[i]!, (1 - alpha) / (1 + alpha)));
  let present = value(v);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const gains = product(cosines, v).map((gain, i) => gain * v[i]!);
    const pulls = v.map((part, i) => b[i]! * pow(part, power));
    const gradient = gains.map((gain, i) => gain - pulls[i]!);
    const error = Math.max(...gradient.map((part, i) => Math.abs(part) / pulls[i]!));
    if (error < enough || (error < 1e-6 && error > before / 2)) break;
    before = error;
    const scaled = cosines.map((row, i) => row.map((cosine, j) => v[i]! * cosine * v[j]!));
    const lower = cholesky(
      withDiagonal(scaled, (i) => Math.max(gains[i]! - power * pulls[i]!, pulls[i]! / alpha)),
      0,
    );
    if (!lower) break;
    const step = solveCholesky(lower, gradient);
    const slope = dot(step, gradient);
    let share = Math.min(1, 3 / Math.max(...step.map(Math.abs)));
    let next = v;
    for (let halving = 0; halving < 40; halving++) {
      next = v.map((part, i) => part * exp(-share * step[i]!));
      if (value(next) <= present - 1e-4 * share * slope + 1e-14 * Math.abs(present)) break;
      share /= 2;
    }
    v = next;
    present = value(v);
  }
  return v;
}

function withDiagonal(matrix: Matrix, added: (i: number) => number): number[][] {
  return matrix.map((row, i) => row.map((value, j) => (i === j ? value + added(i) : value)));
}
