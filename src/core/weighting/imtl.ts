import { impartialWeights } from './imtl-g';
import { initialLogScales, lossScales, trainedLogScales } from './imtl-l';
import { imtlSource } from './imtl-source';
import { type Trained, trainedLayout } from './solvers/small-optimizer';
import type { Weighting } from './weighting';

/**
 * Both halves of IMTL: losses scaled by e^{s_t}, s trained on e^{s_t} L_t - s_t (IMTL-L), and then weights alpha
 * that give the direction equal projections on the scaled gradients (IMTL-G): w_t = alpha_t e^{s_t}. A head gets
 * its own scaled loss, e^{s_t} L_t.
 *
 * A step's weights come from s before that step's update. Zero, parallel and opposite gradients: as in IMTL-G.
 *
 * Liu, Li, Kuang, Xue, Chen, Yang, Liao, Zhang (2021), algorithm 1.
 */
export const imtl: Weighting<Trained> = {
  id: 'imtl',
  title: 'IMTL',
  needs: 'gram',
  summary: 'Brings all losses to the same size, then goes equally far along every task’s gradient.',
  formula: String.raw`\min_s \sum_t \left( e^{s_t} L_t - s_t \right), \qquad g = \sum_t \alpha_t e^{s_t} g_t, \quad g \cdot u_1 = \dots = g \cdot u_T, \quad \sum_t \alpha_t = 1`,
  symbols: [
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: 's_t', meaning: 'log scale of task t, trained like a parameter of the network' },
    { tex: String.raw`\alpha_t`, meaning: 'weight of the scaled gradient of task t; it may be negative' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: 'u_t', meaning: 'the gradient of task t divided by its length' },
    { tex: 'g', meaning: 'the direction of the update' },
  ],
  source: { ...imtlSource, place: 'algorithm 1' },
  departures:
    'The base of the scale is e, as in LibMTL. s is kept between -25 and 25. Dependent gradients are treated as in IMTL-G.',
  options: {},
  heads: () => 'returned',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: ({ kinds }) => initialLogScales(kinds.length),
  layout: () => trainedLayout,
  weigh({ gram, losses, optimizer, learningRate }, state) {
    const scales = lossScales(state);
    const scaled = gram.map((row, i) => row.map((product, j) => scales[i]! * product * scales[j]!));
    return {
      weights: impartialWeights(scaled).map((weight, t) => weight * scales[t]!),
      headWeights: scales,
      state: trainedLogScales(state, losses, optimizer, learningRate),
    };
  },
};
