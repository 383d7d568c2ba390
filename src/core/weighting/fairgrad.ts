import { number } from '../fields/make-field';
import { fairPoint } from './solvers/fair-point';
import { minNormPoint } from './solvers/min-norm-point';
import { unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

/**
 * The direction of the largest alpha-fair utility of the tasks' gains: w > 0 with
 * sum_j G_ij w_j = w_i^(-1/alpha), G the Gram matrix of the gradients.
 *
 * alpha = 1 is Nash-MTL's equation; larger values care more for the task that gains least. Solved to rounding
 * (damped Newton). There is no solution where a gradient is zero or a convex combination of them is 0 (opposite
 * gradients, a Pareto-stationary point): then the weights are those of MGDA, and the direction is 0.
 *
 * Ban and Ji (2024), section 3.
 */
export const fairgrad: Weighting<null> = {
  id: 'fairgrad',
  title: 'FairGrad',
  needs: 'gram',
  summary: 'Shares the progress out fairly; alpha says how much more a lagging task counts.',
  formula: String.raw`w > 0: \quad \sum_j (g_i \cdot g_j)\, w_j = w_i^{-1/\alpha}`,
  symbols: [
    { tex: 'w_i', meaning: 'weight of task i' },
    { tex: 'g_i', meaning: 'gradient of task i for the shared parameters' },
    { tex: String.raw`\alpha`, meaning: 'fairness: 1 proportional, infinite max-min' },
  ],
  source: {
    authors: 'Ban, Ji',
    year: 2024,
    title: 'Fair Resource Allocation in Multi-Task Learning',
    venue: 'ICML 2024',
    url: 'https://arxiv.org/abs/2402.15638',
    place: 'section 3',
  },
  departures:
    'The equation is solved exactly. The direction is neither multiplied by T nor clipped, as in LibMTL; the authors’ code does both. Where it has no solution the step is 0.',
  options: {
    alpha: number({
      key: 'alpha',
      title: 'Alpha',
      help: 'How much more a task counts that gains little: 1 is Nash-MTL; the authors use 2 in several runs.',
      min: 0.5,
      max: 5,
      default: 1,
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, { alpha }) {
    const gradients = unitGradients(gram);
    const weights = fairPoint(gradients, alpha as number) ?? minNormPoint(gradients, gradients.norms).share;
    return { weights, state };
  },
};
