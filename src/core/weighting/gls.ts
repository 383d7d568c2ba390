import { exp, log } from '../elementary';
import { positiveLosses } from './solvers/positive';
import type { Weighting } from './weighting';

/**
 * Descends the geometric mean of the losses, L = (prod_t L_t)^(1/T): w_t = dL / dL_t = L / (T L_t).
 *
 * Computed as exp(mean_s ln L_s - ln L_t) / T, which neither overflows nor underflows on the way. A loss under
 * 1e-20, 0 included, counts as 1e-20. Chennupati, Sistu, Yogamani, Rawashdeh (2019), section 3.2.
 */
export const gls: Weighting<null> = {
  id: 'gls',
  title: 'Geometric loss',
  needs: 'losses',
  summary: 'Multiplies the losses in place of adding them: a relative gain counts the same in every task.',
  formula: String.raw`L = \Bigl( \prod_{t=1}^{T} L_t \Bigr)^{1/T}, \qquad w_t = \frac{L}{T \, L_t}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: 'L', meaning: 'geometric mean of the losses' },
    { tex: 'T', meaning: 'number of tasks' },
  ],
  source: {
    authors: 'Chennupati, Sistu, Yogamani, Rawashdeh',
    year: 2019,
    title: 'MultiNet++: Multi-Stream Feature Aggregation and Geometric Loss Strategy for Multi-Task Learning',
    venue: 'CVPR Workshops 2019',
    url: 'https://arxiv.org/abs/1904.08492',
    place: 'section 3.2',
  },
  departures: 'A loss under 1e-20 counts as 1e-20.',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ losses }, state) {
    const logs = positiveLosses(losses).map(log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return { weights: logs.map((log) => exp(mean - log) / logs.length), state };
  },
};
