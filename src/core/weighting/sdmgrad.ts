import { choice, number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { minNormPoint } from './solvers/min-norm-point';
import { projectOntoSimplex } from './solvers/simplex-projection';
import { product, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

const innerSteps = 20;
const innerRate = 5;
const innerMomentum = 0.5;

/**
 * Between MGDA and the mean gradient g0: w = argmin over the simplex of || sum_t w_t g_t + lambda g0 ||^2, direction
 * (sum_t w_t g_t + lambda g0) / (1 + lambda).
 *
 * lambda = 0 is MGDA, lambda towards infinity the mean. Exact up to rounding: the shortest mixture of the vectors
 * g_t + lambda g0. One that is zero gets the whole weight; opposite gradients of the same length give 0.
 *
 * Xiao, Ban, Ji (2023), equation 6.
 */
export const sdmgrad: Weighting<readonly number[]> = {
  id: 'sdmgrad',
  title: 'SDMGrad',
  needs: 'gram',
  summary: 'Takes the shortest mixture of the gradients, drawn towards their mean.',
  formula: String.raw`g = \frac{\sum_t w_t g_t + \lambda g_0}{1 + \lambda}, \qquad w = \arg\min_{w \ge 0,\, \sum_t w_t = 1} \Big\lVert \sum_t w_t g_t + \lambda g_0 \Big\rVert^2`,
  symbols: [
    { tex: 'g', meaning: 'the direction of the update' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: 'g_0', meaning: 'mean of the task gradients' },
    { tex: 'w_t', meaning: 'share of task t in the mixture' },
    { tex: String.raw`\lambda`, meaning: 'pull towards the mean gradient' },
  ],
  source: {
    authors: 'Xiao, Ban, Ji',
    year: 2023,
    title: 'Direction-oriented Multi-objective Learning: Simple and Provable Stochastic Algorithms',
    venue: 'NeurIPS 2023',
    url: 'https://arxiv.org/abs/2305.18409',
    place: 'equation 6',
  },
  departures:
    'One batch takes the place of three independent ones, and the mixture is found exactly; the authors take a few gradient steps towards it.',
  options: {
    lambda: number({
      key: 'lambda',
      title: 'Lambda',
      help: 'How strongly the direction is drawn towards the mean gradient; 0.3 in LibMTL.',
      min: 0.01,
      max: 100,
      default: 0.3,
      zero: 'off',
      scale: 'log',
      effect: 'live',
    }),
    solver: choice({
      key: 'solver',
      title: 'Solver',
      help: 'Whether the mixture is the shortest one, or 20 gradient steps from the last mixture towards it.',
      options: [
        { id: 'exact', title: 'exact' },
        {
          id: 'steps',
          title: '20 steps',
          help: 'as in LibMTL; with few tasks they bounce between single ones',
        },
      ],
      default: 'exact',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: ({ kinds }) => kinds.map(() => 1 / kinds.length),
  layout: () => 'shares',
  weigh({ gram }, state, options) {
    const lambda = options.lambda as number;
    const mixture = options.solver === 'steps' ? stepped(gram, lambda, state) : shortest(gram, lambda);
    const weights = mixture.map((share) => (share + lambda / gram.length) / (1 + lambda));
    return { weights, state: mixture };
  },
};

/** The nearest point to 0 in the convex hull of the g_t + lambda g0. */
function shortest(gram: Matrix, lambda: number): readonly number[] {
  const means = meanProducts(gram);
  const square = means.reduce((sum, value) => sum + value, 0) / gram.length;
  const shifted = gram.map((row, i) =>
    row.map((value, j) => value + lambda * (means[i]! + means[j]!) + lambda * lambda * square),
  );
  const gradients = unitGradients(shifted);
  return minNormPoint(gradients, gradients.norms).share;
}

/**
 * LibMTL's: 20 steps of SGD (rate 5, momentum 0.5 from 0) on the mixture, each followed by the projection on the
 * simplex, with G divided by the square of the mean gradient length.
 */
function stepped(gram: Matrix, lambda: number, from: readonly number[]): number[] {
  const length = gram.reduce((sum, row, i) => sum + Math.sqrt(Math.max(0, row[i]!)), 0) / gram.length;
  const scaled = gram.map((row) => row.map((value) => value / (length * length + 1e-8)));
  const means = meanProducts(scaled);
  let mixture = [...from];
  let velocity = from.map(() => 0);
  for (let step = 0; step < innerSteps; step++) {
    const pull = product(scaled, mixture);
    velocity = velocity.map((before, t) => innerMomentum * before + pull[t]! + lambda * means[t]!);
    mixture = projectOntoSimplex(mixture.map((share, t) => share - innerRate * velocity[t]!));
  }
  return mixture;
}

/** [task]: g_t . g0. */
function meanProducts(gram: Matrix): number[] {
  return gram.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
}
