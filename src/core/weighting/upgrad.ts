import type { NumberField } from '../fields/field';
import { number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { projectOntoDualCone } from './solvers/dual-cone';
import type { Weighting } from './weighting';

/** How TorchJD bends the problem so that its solver can take it; off by default. */
export const regularisationField: NumberField = number({
  key: 'reg',
  title: 'Regularisation',
  help: 'Added to the diagonal of the Gram matrix divided by its trace; 0.0001 in TorchJD, off is exact.',
  min: 1e-8,
  max: 0.01,
  default: 0,
  zero: 'off',
  scale: 'log',
  effect: 'live',
});

/**
 * G / trace(G) + reg I, where reg is 0 G itself. A trace under reg counts as 0, as in TorchJD, whose two constants
 * norm_eps and reg_eps have the same default.
 */
export function regularised(gram: Matrix, reg: number): Matrix {
  if (reg === 0) return gram;
  const trace = gram.reduce((sum, row, i) => sum + row[i]!, 0);
  return gram.map((row, i) => row.map((value, j) => (trace < reg ? 0 : value / trace) + (i === j ? reg : 0)));
}

/**
 * The mean of the task gradients after each has been projected on the dual cone {x : J x >= 0}:
 * g = (1/T) sum_t pi(g_t). No task gets worse to first order.
 *
 * Without conflicts the mean of the gradients; two tasks in conflict: half of PCGrad's direction. A zero gradient
 * keeps the weight 1/T and hinders no other. Opposite gradients lose their parts along each other. Exact up to
 * rounding at any scale; where gradients are dependent the weights are not unique, the direction is.
 *
 * Quinton and Rey (2024), section 3.
 */
export const upgrad: Weighting<null> = {
  id: 'upgrad',
  title: 'UPGrad',
  needs: 'gram',
  summary: 'Bends each gradient just enough to harm no task, and takes the mean.',
  formula: String.raw`g = \frac{1}{T} \sum_t \pi(g_t), \qquad \pi(y) = \arg\min_{x:\, x \cdot g_i \ge 0 \;\forall i} \lVert x - y \rVert`,
  symbols: [
    { tex: 'g', meaning: 'the direction of the update' },
    { tex: 'g_t', meaning: 'gradient of task t for the shared parameters' },
    { tex: String.raw`\pi`, meaning: 'the nearest vector along which no loss grows' },
    { tex: 'T', meaning: 'number of tasks' },
  ],
  source: {
    authors: 'Quinton, Rey',
    year: 2024,
    title: 'Jacobian Descent for Multi-Objective Optimization',
    venue: 'arXiv 2406.16232',
    url: 'https://arxiv.org/abs/2406.16232',
    place: 'section 3',
  },
  departures: '',
  options: { reg: regularisationField },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, { reg }) {
    const share = 1 / gram.length;
    const each = gram.map((_, i) => gram.map((_, j) => (i === j ? share : 0)));
    const projected = projectOntoDualCone(regularised(gram, reg as number), each);
    return { weights: gram.map((_, j) => projected.reduce((sum, row) => sum + row[j]!, 0)), state };
  },
};
