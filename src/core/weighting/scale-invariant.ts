import { positiveLosses } from './solvers/positive';
import type { Weighting } from './weighting';

/**
 * Descends sum_t ln L_t, whose gradient is sum_t grad L_t / L_t: w_t = 1 / L_t.
 *
 * A loss under 1e-20, 0 included, counts as 1e-20. Navon, Shamsian, Achituve, Maron, Kawaguchi, Chechik, Fetaya
 * (2022), section 6: the baseline SI.
 */
export const scaleInvariant: Weighting<null> = {
  id: 'scale_invariant',
  title: 'Scale invariant',
  needs: 'losses',
  summary: 'Divides each loss by its own size, so that its unit no longer matters.',
  formula: String.raw`L = \sum_t \ln L_t, \qquad w_t = \frac{1}{L_t}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
  ],
  source: {
    authors: 'Navon, Shamsian, Achituve, Maron, Kawaguchi, Chechik, Fetaya',
    year: 2022,
    title: 'Multi-Task Learning as a Bargaining Game',
    venue: 'ICML 2022',
    url: 'https://arxiv.org/abs/2202.01017',
    place: 'section 6, the baseline SI',
  },
  departures:
    'A loss under 1e-20 counts as 1e-20: the weight of a task whose few labels are learnt by heart grows up to 1e20.',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: () => null,
  layout: () => null,
  weigh: ({ losses }, state) => ({ weights: positiveLosses(losses).map((loss) => 1 / loss), state }),
};
