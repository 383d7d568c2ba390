import { toggle } from '../fields/make-field';
import type { Stream } from '../random';
import { reductionField } from './option-fields';
import { type UnitGradients, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

/**
 * Coefficients c of what is left of g_task: v = sum_j c_j g_j starts as g_task, and for each j of `order` with
 * v . g_j < 0 it loses its part along g_j.
 */
function surgery({ norms, cosines }: UnitGradients, task: number, order: readonly number[]): number[] {
  // In multiples of unit gradients, for a task gradient of length 1.
  const parts = norms.map((_, j) => (j === task ? 1 : 0));
  for (const j of order) {
    let along = 0;
    for (let k = 0; k < parts.length; k++) along += parts[k]! * cosines[k]![j]!;
    if (along < 0) parts[j]! -= along;
  }
  return parts.map((part, j) => (j === task || part === 0 ? part : (part * norms[task]!) / norms[j]!));
}

/**
 * Each gradient loses its part along every other one that it conflicts with, in random order; the rest is summed:
 * v = g_i; for j != i: if v . g_j < 0, v <- v - (v . g_j / ||g_j||^2) g_j; direction sum_i v.
 *
 * Without conflicts the sum of the gradients. A zero gradient is never projected on. Opposite gradients give 0.
 *
 * Yu, Kumar, Gupta, Levine, Hausman, Finn (2020), algorithm 1.
 */
export const pcgrad: Weighting<null> = {
  id: 'pcgrad',
  title: 'PCGrad',
  needs: 'gram',
  summary: 'Where two gradients conflict, each gives up its part against the other before they are added.',
  formula: String.raw`v_i \leftarrow v_i - \frac{\min(0,\, v_i \cdot g_j)}{\lVert g_j \rVert^2}\, g_j \quad (j \ne i), \qquad g = \sum_i v_i`,
  symbols: [
    { tex: 'g_j', meaning: 'gradient of task j for the shared parameters' },
    { tex: 'v_i', meaning: 'what is left of the gradient of task i; it starts as that gradient' },
    { tex: 'g', meaning: 'the direction of the update' },
  ],
  source: {
    authors: 'Yu, Kumar, Gupta, Levine, Hausman, Finn',
    year: 2020,
    title: 'Gradient Surgery for Multi-Task Learning',
    venue: 'NeurIPS 2020',
    url: 'https://arxiv.org/abs/2001.06782',
    place: 'algorithm 1',
  },
  departures: '',
  options: {
    reduction: reductionField,
    self: toggle({
      key: 'self',
      title: 'Own gradient too',
      help: 'Projects a task’s rest on its own gradient as well, as the authors’ code and LibMTL do.',
      default: false,
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'sum',
  random: 'the order of the projections, for each task',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, { reduction, self }, random) {
    const gradients = unitGradients(gram);
    const weights = gram.map(() => 0);
    const factor = reduction === 'mean' ? 1 / gram.length : 1;
    for (let task = 0; task < gram.length; task++) {
      const order = projectionOrder(gram.length, self === true ? -1 : task, random);
      surgery(gradients, task, order).forEach((part, j) => {
        weights[j]! += factor * part;
      });
    }
    return { weights, state };
  },
};

/** All tasks but `omitted`, in random order. */
export function projectionOrder(tasks: number, omitted: number, random: Stream): number[] {
  const others = Array.from({ length: tasks }, (_, j) => j).filter((j) => j !== omitted);
  return random.shuffle(others);
}
