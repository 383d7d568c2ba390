import { number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { headsField } from './option-fields';
import { fairPoint } from './solvers/fair-point';
import { minNormPoint } from './solvers/min-norm-point';
import { quadraticForm, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

/** [task]: the weights last solved for, before clipping; null before the first time. */
type State = readonly (number | null)[];

// As in torch.nn.utils.clip_grad_norm_, which the libraries call.
const clipEpsilon = 1e-6;

/**
 * Nash's bargaining solution: w > 0 with sum_j G_ij w_j = 1 / w_i, G the Gram matrix of the gradients. The
 * direction has ||g||^2 = T and g . g_i = 1 / w_i whatever the scale of the losses.
 *
 * Solved to rounding (damped Newton). A task whose gradient is zero has nothing to bargain for: the others bargain
 * without it, and where nobody has a gradient, as where nothing is shared, the heads keep weight 1. There is no solution
 * where a convex combination of gradients is 0 (opposite gradients, a Pareto-stationary point): then the weights are
 * those of MGDA, and the direction is 0. T = 1 gives the unit gradient.
 *
 * Navon, Shamsian, Achituve, Maron, Kawaguchi, Chechik, Fetaya (2022), claim 3.1 and algorithm 1.
 */
export const nashMtl: Weighting<State> = {
  id: 'nash_mtl',
  title: 'Nash-MTL',
  needs: 'gram',
  summary: 'Lets the tasks bargain for the direction; how large a loss is has no say in it.',
  formula: String.raw`w > 0: \quad \sum_j (g_i \cdot g_j)\, w_j = 1 / w_i`,
  symbols: [
    { tex: 'w_i', meaning: 'weight of task i' },
    { tex: 'g_i', meaning: 'gradient of task i for the shared parameters' },
  ],
  source: {
    authors: 'Navon, Shamsian, Achituve, Maron, Kawaguchi, Chechik, Fetaya',
    year: 2022,
    title: 'Multi-Task Learning as a Bargaining Game',
    venue: 'ICML 2022',
    url: 'https://arxiv.org/abs/2202.01017',
    place: 'claim 3.1, algorithm 1',
  },
  departures:
    'The equation is solved exactly; the authors approach it by a sequence of convex problems. A task whose gradient is zero is left out; where there is no solution the step is 0. The length of the direction is not clipped unless asked for.',
  options: {
    maxNorm: number({
      key: 'max_norm',
      title: 'Longest direction',
      help: 'Clips the direction for the shared parameters to this length; 1 in the authors’ code and LibMTL.',
      min: 0.01,
      max: 100,
      default: 0,
      zero: 'off',
      scale: 'log',
      effect: 'live',
    }),
    updateEvery: number({
      key: 'update_every',
      title: 'Solve every',
      help: 'Weights are solved for once in this many steps, and kept in between.',
      min: 1,
      max: 100,
      default: 1,
      integer: true,
      scale: 'linear',
      unit: 'steps',
      effect: 'live',
    }),
    heads: headsField,
  },
  heads: ({ heads }) => (heads === 'own' ? 'own' : 'returned'),
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: ({ kinds }) => kinds.map(() => null),
  layout: () => 'tasks',
  weigh({ gram, step }, state, { maxNorm, updateEvery }) {
    const solved = isSolved(state) && step % (updateEvery as number) !== 0 ? state : bargain(gram);
    const factor = clipFactor(gram, solved, maxNorm as number);
    // The heads get the weights before clipping, as in the authors' code.
    const headWeights = solved.some((weight) => weight > 0) ? solved : solved.map(() => 1);
    return { weights: solved.map((weight) => weight * factor), headWeights, state: solved };
  },
};

function isSolved(state: State): state is readonly number[] {
  return state.every((weight) => weight !== null);
}

function bargain(gram: Matrix): readonly number[] {
  const tasks = gram.flatMap((row, t) => (row[t]! > 0 ? [t] : []));
  const gradients = unitGradients(tasks.map((i) => tasks.map((j) => gram[i]![j]!)));
  const solved = fairPoint(gradients, 1) ?? minNormPoint(gradients, gradients.norms).share;
  const weights = gram.map(() => 0);
  tasks.forEach((task, k) => {
    weights[task] = solved[k]!;
  });
  return weights;
}

/** min(1, maxNorm / ||g||), with ||g||^2 = w'Gw; 1 where maxNorm is 0. */
function clipFactor(gram: Matrix, weights: readonly number[], maxNorm: number): number {
  if (maxNorm === 0) return 1;
  const { norms, cosines } = unitGradients(gram);
  const lengths = weights.map((weight, t) => weight * norms[t]!);
  const norm = Math.sqrt(Math.max(0, quadraticForm(cosines, lengths)));
  return Math.min(1, maxNorm / (norm + clipEpsilon));
}
