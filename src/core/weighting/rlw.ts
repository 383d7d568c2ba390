import { softmax } from './solvers/softmax';
import type { Weighting } from './weighting';

/**
 * New weights at random each step: w = softmax(z), z_t ~ N(0, 1) independent; they add up to 1, and each is 1 / T
 * in the mean. Lin, Ye, Zhang, Tsang (2022), section 3.
 */
export const rlw: Weighting<null> = {
  id: 'rlw',
  title: 'Random weights',
  needs: 'nothing',
  summary: 'Draws new weights at every step: what a cleverer method has to beat.',
  formula: String.raw`w = \operatorname{softmax}(z), \qquad z_t \sim \mathcal{N}(0, 1)`,
  symbols: [
    { tex: 'w', meaning: 'weights of the tasks' },
    { tex: 'z_t', meaning: 'a number drawn for task t, anew each step' },
  ],
  source: {
    authors: 'Lin, Ye, Zhang, Tsang',
    year: 2022,
    title: 'Reasonable Effectiveness of Random Weighting: A Litmus Test for Multi-Task Learning',
    venue: 'TMLR 2022',
    url: 'https://arxiv.org/abs/2111.10603',
    place: 'section 3',
  },
  departures: 'Of the laws that the paper tries, the normal one alone.',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'mean',
  random: 'one normal number a task, every step',
  init: () => null,
  layout: () => null,
  weigh: ({ kinds }, state, _options, random) => ({
    weights: softmax(kinds.map(() => random.normal())),
    state,
  }),
};
