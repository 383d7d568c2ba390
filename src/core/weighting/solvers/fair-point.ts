import type { Matrix } from '../weighting';
import { cholesky, solveCholesky } from './cholesky';
import { minNormPoint } from './min-norm-point';
import { product, quadraticForm, type UnitGradients } from './unit-gradients';

// Shortest combination of unit gradients, squared: under it they count as linearly dependent with weights >= 0.
const leastNorm = 1e-10;
const rounds = 200;
// A residual under it is as good as rounding lets it be.
const enough = 1e-13;

/**
 * w > 0 with G w = w^(-1/alpha), entry by entry; null where there is none: a zero gradient, or 0 in the convex
 * hull of the gradients (a Pareto-stationary point). Where it exists it is the only one.
 *
 * @param alpha - > 0; 1 is Nash's bargaining solution, towards infinity max-min fairness
 *
 * Numerics: with w_i = n_i^(-2 alpha / (1 + alpha)) v_i and M_i = n_i^((1 - alpha) / (1 + alpha)) the equation
 * is (M C M) v = M^2 v^(-1/alpha) on the cosines C, and v minimises the convex v'MCMv / 2 - sum M_i^2 F(v_i),
 * F' = v^(-1/alpha): damped Newton steps from a multiple of 1, at most 200. Unit gradients of whose convex hull
 * a point is closer to 0 than 1e-5 count as stationary.
 */
export function fairPoint(gradients: UnitGradients, alpha: number): number[] | null {
  const { norms, cosines } = gradients;
  if (norms.some((norm) => norm === 0)) return null;
  const { multiples } = minNormPoint(
    gradients,
    norms.map(() => 1),
  );
  if (!(quadraticForm(cosines, multiples) > leastNorm)) return null;
  // A common factor of the norms only scales the solution; without it the powers stay in the middle of the range.
  const middle = Math.exp(norms.reduce((sum, norm) => sum + Math.log(norm), 0) / norms.length);
  const measures = norms.map((norm) => (norm / middle) ** ((1 - alpha) / (1 + alpha)));
  const H = cosines.map((row, i) => row.map((cosine, j) => measures[i]! * cosine * measures[j]!));
  const v = minimise(
    H,
    measures.map((measure) => measure * measure),
    alpha,
  );
  return v.map((value, i) => value * norms[i]! ** ((-2 * alpha) / (1 + alpha)));
}

/** argmin over v > 0 of v'Hv / 2 - sum_i b_i F(v_i), F' = v^(-1/alpha). */
function minimise(H: Matrix, b: readonly number[], alpha: number): number[] {
  const power = -1 / alpha;
  let v = start(H, b, alpha);
  let error = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const pull = v.map((value, i) => b[i]! * value ** power);
    const gradient = product(H, v).map((value, i) => value - pull[i]!);
    const before = error;
    error = Math.max(...gradient.map((value, i) => Math.abs(value) / pull[i]!));
    if (error < enough) break;
    const lower = cholesky(
      H.map((row, i) => row.map((value, j) => (i === j ? value + pull[i]! / (alpha * v[i]!) : value))),
      0,
    );
    if (!lower) break;
    const step = solveCholesky(lower, gradient);
    const isNear = error < 1e-3;
    if (isNear && error > before / 2 && before < 1e-6) break;
    const next = isNear ? moved(v, step, 1) : descent(H, b, alpha, v, step, gradient);
    if (next === null) break;
    v = next;
  }
  return v;
}

/** The best multiple of 1: with s = sum of H, t s = sum(b) t^(-1/alpha). */
function start(H: Matrix, b: readonly number[], alpha: number): number[] {
  const ones = b.map(() => 1);
  const sum = b.reduce((total, value) => total + value, 0);
  const size = (sum / quadraticForm(H, ones)) ** (alpha / (1 + alpha));
  return ones.map(() => size);
}

/** The longest of the steps s, s/2, s/4... that keeps v positive and lowers the value enough; null: none does. */
function descent(
  H: Matrix,
  b: readonly number[],
  alpha: number,
  v: readonly number[],
  step: readonly number[],
  gradient: readonly number[],
): number[] | null {
  const value = (x: readonly number[]) => quadraticForm(H, x) / 2 - utility(b, alpha, x);
  const slope = step.reduce((sum, part, i) => sum + part * gradient[i]!, 0);
  const present = value(v);
  // A step that would pass a border goes nine tenths of the way to it.
  const reach = Math.max(...step.map((part, i) => part / v[i]!));
  let share = reach >= 1 ? 0.9 / reach : 1;
  for (let halving = 0; halving < 60; halving++) {
    const next = moved(v, step, share);
    if (next && value(next) <= present - 1e-4 * share * slope) return next;
    share /= 2;
  }
  return null;
}

function moved(v: readonly number[], step: readonly number[], share: number): number[] | null {
  const next = v.map((value, i) => value - share * step[i]!);
  return next.every((value) => value > 0 && Number.isFinite(value)) ? next : null;
}

/** sum_i b_i F(x_i). */
function utility(b: readonly number[], alpha: number, x: readonly number[]): number {
  const power = 1 - 1 / alpha;
  const F = alpha === 1 ? Math.log : (value: number) => value ** power / power;
  return x.reduce((sum, value, i) => sum + b[i]! * F(value), 0);
}
