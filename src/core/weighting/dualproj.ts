import { projectOntoDualCone } from './solvers/dual-cone';
import { regularisationField, regularised } from './upgrad';
import type { Weighting } from './weighting';

/**
 * The mean gradient projected on the dual cone {x : J x >= 0}: the nearest vector along which no task gets worse to
 * first order.
 *
 * Without conflict with the mean it is the mean. A zero gradient keeps the weight 1/T; opposite gradients lose what
 * the mean has along them. Exact up to rounding at any scale; where gradients are dependent the weights are not
 * unique, the direction is.
 *
 * Lopez-Paz and Ranzato (2017), equations 8 to 11; for several losses at once as in Quinton and Rey (2024).
 */
export const dualproj: Weighting<null> = {
  id: 'dualproj',
  title: 'DualProj',
  needs: 'gram',
  summary: 'Bends the mean gradient just enough that no task gets worse.',
  formula: String.raw`g = \arg\min_{x:\, x \cdot g_t \ge 0 \;\forall t} \lVert x - g_0 \rVert`,
  symbols: [
    { tex: 'g', meaning: 'the direction of the update' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: 'g_0', meaning: 'mean of the task gradients' },
  ],
  source: {
    authors: 'Lopez-Paz, Ranzato',
    year: 2017,
    title: 'Gradient Episodic Memory for Continual Learning',
    venue: 'NIPS 2017',
    url: 'https://arxiv.org/abs/1706.08840',
    place: 'equations 8 to 11',
  },
  departures:
    'The paper projects the gradient of a new task against memories of old ones; here it is the mean gradient against those of all tasks, as in TorchJD.',
  options: { reg: regularisationField },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, { reg }) {
    const mean = gram.map(() => 1 / gram.length);
    return { weights: projectOntoDualCone(regularised(gram, reg as number), [mean])[0]!, state };
  },
};
