import { choice } from '../fields/make-field';
import { headsField } from './option-fields';
import { minNormPoint } from './solvers/min-norm-point';
import { unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

/**
 * The weights of the shortest convex combination of the task gradients: argmin over the simplex of
 * || sum_t w_t g_t / s_t ||^2, with s_t = 1 (none), ||g_t|| (l2), L_t (loss) or L_t ||g_t|| (both).
 *
 * Exact (an active-set method) where the authors' code and the libraries iterate. A zero gradient gets the whole
 * weight, so the direction is 0; several share it. Opposite gradients balance to a direction of 0. A loss of 0 or
 * less makes its normalised gradient infinitely long: weight 0, or the same for all where all are so. Where
 * gradients are dependent the weights are not unique, the direction (before normalisation) is.
 *
 * Desideri (2012); Sener and Koltun (2018), section 3.
 */
export const mgda: Weighting<null> = {
  id: 'mgda',
  title: 'MGDA',
  needs: 'gram',
  summary: 'Takes the shortest mixture of the gradients: no task gets worse, the smallest gradient leads.',
  formula: String.raw`w = \arg\min_{w \ge 0,\, \sum_t w_t = 1} \Big\lVert \sum_t w_t\, g_t / s_t \Big\rVert^2`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    {
      tex: 's_t',
      meaning: 'what the gradient is divided by before weights are sought: 1, its length, the loss, or both',
    },
  ],
  source: {
    authors: 'Sener, Koltun',
    year: 2018,
    title: 'Multi-Task Learning as Multi-Objective Optimization',
    venue: 'NeurIPS 2018',
    url: 'https://arxiv.org/abs/1810.04650',
    place: 'section 3, equation 3; after Désidéri (2012)',
  },
  departures:
    'The minimum is exact; the authors stop an iteration early and keep weights between 0.001 and 0.999. Normalisation is in the authors’ code, not in the paper.',
  options: {
    normalisation: choice({
      key: 'normalisation',
      title: 'Normalisation',
      help: 'What each gradient is divided by before the weights are sought.',
      options: [
        { id: 'none', title: 'none' },
        { id: 'l2', title: 'length' },
        { id: 'loss', title: 'loss' },
        { id: 'both', title: 'loss times length' },
      ],
      default: 'none',
      effect: 'live',
    }),
    applied: choice({
      key: 'applied',
      title: 'Weights apply to',
      help: 'Whether the weights multiply the gradients as they are or the normalised ones.',
      options: [
        { id: 'raw', title: 'gradients', help: 'as in the authors’ code' },
        { id: 'normalised', title: 'normalised gradients', help: 'as in LibMTL' },
      ],
      default: 'raw',
      effect: 'live',
    }),
    heads: headsField,
  },
  heads: ({ heads }) => (heads === 'own' ? 'own' : 'weighted'),
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram, losses }, state, { normalisation, applied }) {
    const gradients = unitGradients(gram);
    const { norms } = gradients;
    const lengths = norms.map((norm, t) => {
      if (norm === 0) return 0;
      const length = normalisation === 'l2' || normalisation === 'both' ? 1 : norm;
      return normalisation === 'loss' || normalisation === 'both' ? length / Math.max(0, losses[t]!) : length;
    });
    const { share, multiples } = minNormPoint(gradients, lengths);
    // share_t / s_t, which is multiples_t / n_t, finite where s_t is 0.
    const isNormalised = applied === 'normalised' && Math.min(...norms) > 0;
    return { weights: isNormalised ? multiples.map((multiple, t) => multiple / norms[t]!) : share, state };
  },
};
