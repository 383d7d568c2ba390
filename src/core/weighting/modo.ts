import { number } from '../fields/make-field';
import { projectOntoSimplex } from './solvers/simplex-projection';
import { product } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

/**
 * Weights that follow MGDA's slowly: w <- P(w - gamma (G w + rho w)), P the projection on the simplex, G the Gram
 * matrix of the gradients; the step uses the new w.
 *
 * Starts at 1/T. A zero gradient gathers weight, opposite ones approach their balance; a gamma that is large beside
 * 1 / ||G|| makes the weights jump between single tasks.
 *
 * Chen, Fernando, Ying, Chen (2023), algorithm 1.
 */
export const modo: Weighting<readonly number[]> = {
  id: 'modo',
  title: 'MoDo',
  needs: 'gram',
  summary: 'Moves the weights a little each step towards the shortest mixture of the gradients.',
  formula: String.raw`w \leftarrow P_\Delta\!\left( w - \gamma (G w + \rho w) \right)`,
  symbols: [
    { tex: 'w', meaning: 'weights of the tasks, from 1/T on' },
    { tex: 'G', meaning: 'inner products of the task gradients' },
    { tex: String.raw`P_\Delta`, meaning: 'the nearest point with entries of at least 0 and the sum 1' },
    { tex: String.raw`\gamma`, meaning: 'step size of the weights' },
    { tex: String.raw`\rho`, meaning: 'pull towards equal weights' },
  ],
  source: {
    authors: 'Chen, Fernando, Ying, Chen',
    year: 2023,
    title:
      'Three-Way Trade-Off in Multi-Objective Learning: Optimization, Generalization and Conflict-Avoidance',
    venue: 'NeurIPS 2023',
    url: 'https://arxiv.org/abs/2305.20057',
    place: 'algorithm 1',
  },
  departures:
    'One batch takes the place of the three independent ones that make the paper’s estimate unbiased.',
  options: {
    gamma: number({
      key: 'gamma',
      title: 'Gamma',
      help: 'How fast the weights move; 0.001 in LibMTL.',
      min: 1e-5,
      max: 10,
      default: 1e-3,
      scale: 'log',
      effect: 'live',
    }),
    rho: number({
      key: 'rho',
      title: 'Rho',
      help: 'How strongly the weights are drawn towards equal ones; 0.1 in LibMTL.',
      min: 1e-3,
      max: 10,
      default: 0.1,
      zero: 'off',
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: ({ kinds }) => kinds.map(() => 1 / kinds.length),
  layout: () => 'shares',
  weigh({ gram }, state, { gamma, rho }) {
    const pull = product(gram, state);
    const moved = state.map((w, t) => w - (gamma as number) * (pull[t]! + (rho as number) * w));
    const weights = projectOntoSimplex(moved);
    return { weights, state: weights };
  },
};
