import type { Weighting } from './weighting';

/**
 * Descends the worst weighted loss alone: max_t lambda_t (L_t - z_t), with lambda the user's weights and the ideal
 * point z = 0: w_t = lambda_t for the largest term and 0 for the others.
 *
 * Terms that are equally large share: each gets its lambda divided by their number, one of the subgradients. Of
 * T equal lambdas only their common size matters. Bowman (1976); Miettinen (1999), section 3.4.
 */
export const tchebycheff: Weighting<null> = {
  id: 'tchebycheff',
  title: 'Tchebycheff',
  needs: 'losses',
  summary: 'Trains only the task that is worst at the moment, by your weights times the loss.',
  formula: String.raw`L = \max_t \lambda_t (L_t - z_t)`,
  symbols: [
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: String.raw`\lambda_t`, meaning: 'the weight that you set for task t' },
    { tex: 'z_t', meaning: 'the best conceivable loss, 0' },
  ],
  source: {
    authors: 'Bowman',
    year: 1976,
    title:
      'On the Relationship of the Tchebycheff Norm and the Efficient Frontier of Multiple-Criteria Objectives',
    venue: 'Multiple Criteria Decision Making',
    url: 'https://doi.org/10.1007/978-3-642-87563-2_5',
    place: '',
  },
  departures: 'Tasks that are equally bad share the step; the weights need not add up to 1.',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => true,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ losses, userWeights }, state) {
    const terms = losses.map((loss, t) => userWeights[t]! * loss);
    const worst = Math.max(...terms);
    const sharing = terms.filter((term) => term === worst).length;
    return { weights: terms.map((term, t) => (term === worst ? userWeights[t]! / sharing : 0)), state };
  },
};
