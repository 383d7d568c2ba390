import { choice } from '../fields/make-field';
import type { Weighting } from './weighting';

/** Every task counts the same: w_t = 1 (sum) or 1 / T (mean). Caruana (1997); Kurin et al. (2022). */
export const equal: Weighting<null> = {
  id: 'equal',
  title: 'Equal weights',
  needs: 'nothing',
  summary: 'Adds the losses up as they are; a task with large losses has the say.',
  formula: 'w_t = 1',
  symbols: [{ tex: 'w_t', meaning: 'weight of task t' }],
  source: {
    authors: 'Kurin, De Palma, Kostrikov, Whiteson, Kumar',
    year: 2022,
    title: 'In Defense of the Unitary Scalarization for Deep Multi-Task Learning',
    venue: 'NeurIPS 2022',
    url: 'https://arxiv.org/abs/2201.04122',
    place: '',
  },
  departures: '',
  options: {
    reduction: choice({
      key: 'reduction',
      title: 'Reduction',
      help: 'Whether losses are added up or averaged; with Adam it hardly matters.',
      options: [
        { id: 'sum', title: 'sum' },
        { id: 'mean', title: 'mean' },
      ],
      default: 'sum',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ kinds }, state, { reduction }) {
    return { weights: kinds.map(() => (reduction === 'mean' ? 1 / kinds.length : 1)), state };
  },
};
