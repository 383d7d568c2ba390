import { square } from '../elementary';
import { choice, number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { nonnegativeQp } from './solvers/nonnegative-qp';
import { product, quadraticForm, type UnitGradients, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

// A mixture shorter than this share of its terms, or of the shortest gradient, is 0 up to rounding: the terms of its
// square cancel.
const leastLength = 1e-7;
const rounds = 100;
// Of lambda, relative: a difference under it is rounding.
const precision = 1e-12;

/**
 * Within c ||g0|| of the mean gradient g0, the direction that helps the worst-off task most:
 * g = g0 + c ||g0|| g_w / ||g_w||, w = argmin over the simplex of g_w . g0 + c ||g0|| ||g_w||, g_w = sum w_t g_t.
 * With a rescale, divided by 1 + c^2 or 1 + c.
 *
 * Exact up to rounding, at any common scale of the gradients; of lengths more than 1e8 apart the gain of the shortest
 * may be lost in the rounding of the others. Where g_w = 0 (a zero gradient; a Pareto-stationary point
 * without a better combination) the direction is undefined: the weights are 0. With c = 0 it is g0 everywhere.
 *
 * Liu, Liu, Jin, Stone, Liu (2021), algorithm 1.
 */
export const cagrad: Weighting<null> = {
  id: 'cagrad',
  title: 'CAGrad',
  needs: 'gram',
  summary: 'Stays close to the mean gradient, but leans towards the task that gains least from it.',
  formula: String.raw`g = g_0 + \frac{c \lVert g_0 \rVert}{\lVert g_w \rVert}\, g_w, \qquad w = \arg\min_{w \ge 0,\, \sum_t w_t = 1} g_w \cdot g_0 + c \lVert g_0 \rVert \lVert g_w \rVert`,
  symbols: [
    { tex: 'g', meaning: 'the direction of the update' },
    { tex: 'g_0', meaning: 'mean of the task gradients' },
    { tex: 'g_w', meaning: 'mean of the task gradients with the weights w' },
    { tex: 'c', meaning: 'how far the direction may be from the mean, as a share of its length' },
  ],
  source: {
    authors: 'Liu, Liu, Jin, Stone, Liu',
    year: 2021,
    title: 'Conflict-Averse Gradient Descent for Multi-task Learning',
    venue: 'NeurIPS 2021',
    url: 'https://arxiv.org/abs/2110.14048',
    place: 'algorithm 1',
  },
  departures:
    'The inner problem is solved exactly; the authors call a general optimiser that stops early when gradients are short or of very different lengths. An undefined direction is 0.',
  options: {
    c: number({
      key: 'c',
      title: 'c',
      help: 'How far from the mean gradient it may go: 0 is the mean itself; 0.4 in the paper’s vision tasks.',
      min: 0,
      max: 0.99,
      default: 0.5,
      step: 0.01,
      scale: 'linear',
      effect: 'live',
    }),
    rescale: choice({
      key: 'rescale',
      title: 'Divided by',
      help: 'What makes up for the direction being longer than the mean gradient.',
      options: [
        { id: 'none', title: '1', help: 'as in the paper' },
        { id: 'square', title: '1 + c²', help: 'as in LibMTL' },
        { id: 'linear', title: '1 + c', help: 'as in the authors’ toy example' },
      ],
      default: 'none',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, options) {
    const c = options.c as number;
    const divisor = options.rescale === 'square' ? 1 + c * c : options.rescale === 'linear' ? 1 + c : 1;
    const tasks = gram.length;
    if (c === 0) return { weights: gram.map(() => 1 / tasks), state };
    const lean = leanOf(unitGradients(gram), c);
    const weights = lean ? lean.map((part) => (1 / tasks + part) / divisor) : gram.map(() => 0);
    return { weights, state };
  },
};

/** [task]: c ||g0|| w_t / ||g_w||; null where g_w is 0. */
function leanOf({ norms, cosines }: UnitGradients, c: number): number[] | null {
  const least = Math.min(...norms);
  if (least === 0) return null;
  const tasks = norms.length;
  // Lengths in units of the shortest gradient, so that w_t = x_t sums_t with x the multiples of unit gradients.
  const lengths = norms.map((norm) => norm / least);
  const sums = lengths.map((length) => 1 / length);
  const meanParts = lengths.map((length) => length / tasks);
  const meanLength = Math.sqrt(squaredLength(cosines, meanParts));
  if (meanLength === 0) return null;
  const meanProducts = product(cosines, meanParts);
  const radius = c * meanLength;
  const x = worstMixture({ cosines, sums, meanProducts, radius });
  if (x === null) return null;
  const length = Math.sqrt(quadraticForm(cosines, x));
  return x.map((value, t) => (radius * value * sums[t]!) / length);
}

interface Mixture {
  readonly cosines: Matrix;
  readonly sums: readonly number[];
  /** [task]: u_t . g0. */
  readonly meanProducts: readonly number[];
  /** c ||g0||. */
  readonly radius: number;
}

/**
 * x >= 0, sums'x = 1, minimising x . meanProducts + radius ||x||, where ||x||^2 = x'Cx; null where ||x|| is 0 then.
 *
 * For a fixed s it is the minimiser of ||x||^2 / 2 + lambda x . meanProducts, lambda = s / radius, and it remains to
 * find lambda with ||x|| = radius lambda: ||x|| is larger below that lambda and smaller above it. On a fixed support
 * x = a + lambda b with a'Cb = 0, hence lambda^2 = a'Ca / (radius^2 - b'Cb): the lambda of one support gives the
 * next support, between bounds that close in, until the support stays.
 */
function worstMixture({ cosines, sums, meanProducts, radius }: Mixture): readonly number[] | null {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let lambda = 1;
  let x = sums;
  for (let round = 0; round < rounds; round++) {
    const linear = meanProducts.map((value) => value * lambda);
    const solution = nonnegativeQp(cosines, linear, sums);
    const { base } = solution;
    x = solution.x;
    if (squaredLength(cosines, x) > square(radius * lambda)) low = lambda;
    else high = lambda;
    if (high * radius < leastLength) return null;
    const drift = x.map((value, t) => (value - base[t]!) / lambda);
    const rest = radius * radius - quadraticForm(cosines, drift);
    const next = rest > 0 ? Math.sqrt(squaredLength(cosines, base) / rest) : Number.POSITIVE_INFINITY;
    if (Math.abs(next - lambda) <= precision * lambda || high <= (1 + precision) * low) break;
    if (next > low && next < high) lambda = next;
    else if (high === Number.POSITIVE_INFINITY) lambda *= 4;
    else lambda = low > 0 ? Math.sqrt(low * high) : Math.min(high / 2, leastLength / (2 * radius));
  }
  return x;
}

/** x'Cx, 0 where it is no more than what rounding leaves of its terms. */
function squaredLength(cosines: Matrix, x: readonly number[]): number {
  const length = quadraticForm(cosines, x);
  const size = x.reduce((sum, value) => sum + Math.abs(value), 0);
  return length > square(leastLength * size) ? length : 0;
}
