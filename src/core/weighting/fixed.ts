import type { Weighting } from './weighting';

/** The user's own weights, as they are: L = sum_t w_t L_t. Caruana (1997), linear scalarisation. */
export const fixed: Weighting<null> = {
  id: 'fixed',
  title: 'Your weights',
  needs: 'nothing',
  summary: 'Multiplies each loss by the weight that you set, and adds them up.',
  formula: String.raw`L = \sum_t w_t L_t`,
  symbols: [
    { tex: 'w_t', meaning: 'the weight that you set for task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
  ],
  source: {
    authors: 'Caruana',
    year: 1997,
    title: 'Multitask Learning',
    venue: 'Machine Learning 28, 41–75',
    url: 'https://doi.org/10.1023/A:1007379606734',
    place: '',
  },
  departures: '',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => true,
  scale: 'sum',
  random: '',
  init: () => null,
  layout: () => null,
  weigh: ({ userWeights }, state) => ({ weights: userWeights, state }),
};
