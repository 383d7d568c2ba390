// ConFIG, a method that is called so: nothing of a configuration is here.
import { square } from '../elementary';
import { applySpectrum, symmetricEigen } from '../linalg/symmetric-eigen';
import { product, quadraticForm, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

// Unit gradients nearer to dependence count as dependent.
const leastEigenvalue = 1e-12;
// All cosines are equal and positive along x, whose length is then at least 1; without such an x it may vanish.
const leastLength = 1e-8;

/**
 * The direction that has the same cosine with every task gradient, x = pinv(U) 1 with U the unit gradients, at the
 * length sum_t g_t . x / ||x||.
 *
 * A zero gradient counts as a zero row of U: weight 0. Parallel gradients count as one. Opposite ones cannot have
 * equal cosines: x is the least-squares answer, and where that is 0 so are the weights.
 *
 * Numerics: pinv(U) 1 = U' pinv(U U') 1, so the lengths of the gradients do not matter for the direction.
 *
 * Liu, Chu, Thuerey (2025), equations 2 and 3.
 */
export const config: Weighting<null> = {
  id: 'config',
  title: 'ConFIG',
  needs: 'gram',
  summary: 'Goes at the same angle to every task’s gradient, as far as the gradients agree with it.',
  formula: String.raw`x = U^{+} \mathbf{1}, \qquad g = \Big( \sum_t g_t \cdot \frac{x}{\lVert x \rVert} \Big) \frac{x}{\lVert x \rVert}`,
  symbols: [
    { tex: 'g', meaning: 'the direction of the update' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: 'U', meaning: 'the unit gradients as rows; U with a plus is its pseudo-inverse' },
    { tex: 'x', meaning: 'the vector with equal cosines' },
  ],
  source: {
    authors: 'Liu, Chu, Thuerey',
    year: 2025,
    title: 'ConFIG: Towards Conflict-free Training of Physics Informed Neural Networks',
    venue: 'ICLR 2025',
    url: 'https://arxiv.org/abs/2408.11104',
    place: 'equations 2 and 3',
  },
  departures: '',
  options: {},
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state) {
    const { norms, cosines } = unitGradients(gram);
    const ones = norms.map((norm) => (norm > 0 ? 1 : 0));
    const eigen = symmetricEigen(cosines);
    const multiples = applySpectrum(eigen, eigen.values[0]! * leastEigenvalue, (value) => 1 / value, ones);
    const length = quadraticForm(cosines, multiples);
    if (!(length > square(leastLength))) return { weights: norms.map(() => 0), state };
    const gains = product(cosines, multiples).reduce((sum, along, t) => sum + along * norms[t]!, 0);
    const weights = multiples.map((multiple, t) =>
      norms[t]! > 0 ? ((gains / length) * multiple) / norms[t]! : 0,
    );
    return { weights, state };
  },
};
