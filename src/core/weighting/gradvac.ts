import { number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { projectionOrder } from './pcgrad';
import { quadraticForm, unitGradients } from './solvers/unit-gradients';
import type { Weighting } from './weighting';

// With a goal of cosine 1 no finite multiple of g_j would do: so close to it a multiple stays under 1000.
const largestGoal = 1 - 1e-6;

/**
 * Each gradient is turned towards every other one whose cosine with it is under the usual one of the pair:
 * v = g_i; for j != i in random order, phi = cos(v, g_j); if phi < rho_ij,
 * v <- v + g_j ||v|| (rho_ij sqrt(1 - phi^2) - phi sqrt(1 - rho_ij^2)) / (||g_j|| sqrt(1 - rho_ij^2)), after which
 * cos(v, g_j) = rho_ij; then rho_ij <- (1 - beta) rho_ij + beta phi. Direction sum_i v.
 *
 * rho starts at 0, so the first step is PCGrad's. A zero gradient, or a rest of 0, has the cosine 0 with all and is
 * not turned. As a goal, rho is kept within 1e-6 of +-1, where the multiple of g_j would be infinite.
 *
 * Wang, Tsvetkov, Firat, Cao (2021), algorithm 1 and equation 3.
 */
export const gradvac: Weighting<Matrix> = {
  id: 'gradvac',
  title: 'GradVac',
  needs: 'gram',
  summary: 'Turns gradients towards each other where they agree less than they used to.',
  formula: String.raw`v_i \leftarrow v_i + \frac{\lVert v_i \rVert \left( \rho_{ij} \sqrt{1 - \phi^2} - \phi \sqrt{1 - \rho_{ij}^2} \right)}{\lVert g_j \rVert \sqrt{1 - \rho_{ij}^2}}\, g_j \;\text{ if } \phi < \rho_{ij}, \qquad \rho_{ij} \leftarrow (1 - \beta) \rho_{ij} + \beta \phi`,
  symbols: [
    { tex: 'g_j', meaning: 'gradient of task j for the shared parameters' },
    { tex: 'v_i', meaning: 'what the gradient of task i has become; it starts as that gradient' },
    { tex: String.raw`\phi`, meaning: 'cosine of the angle between v_i and g_j before the turn' },
    { tex: String.raw`\rho_{ij}`, meaning: 'running mean of that cosine, from 0 on' },
    { tex: String.raw`\beta`, meaning: 'share of the newest cosine in the running mean' },
  ],
  source: {
    authors: 'Wang, Tsvetkov, Firat, Cao',
    year: 2021,
    title:
      'Gradient Vaccine: Investigating and Improving Multi-task Optimization in Massively Multilingual Models',
    venue: 'ICLR 2021',
    url: 'https://arxiv.org/abs/2010.05874',
    place: 'algorithm 1, equation 3',
  },
  departures:
    'Cosines are of all shared parameters at once; the paper takes them layer by layer. A running cosine of 1 counts as 0.999999.',
  options: {
    beta: number({
      key: 'beta',
      title: 'Beta',
      help: 'How much the newest cosine counts in the running mean: 0.01 in the paper, 0.5 in LibMTL.',
      min: 0.001,
      max: 1,
      default: 0.01,
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'sum',
  random: 'the order of the turns, for each task',
  init: ({ kinds }) => kinds.map(() => kinds.map(() => 0)),
  layout: () => 'pairs',
  weigh({ gram }, state, { beta }, random) {
    const { norms, cosines } = unitGradients(gram);
    const rate = beta as number;
    const usual = state.map((row) => [...row]);
    const weights = norms.map(() => 0);
    norms.forEach((norm, i) => {
      // v in multiples of unit gradients, for a g_i of length 1.
      const parts = norms.map((_, j) => (j === i ? 1 : 0));
      for (const j of projectionOrder(norms.length, i, random)) {
        const length = Math.sqrt(Math.max(0, quadraticForm(cosines, parts)));
        const phi = length > 0 ? cosine(parts, cosines[j]!, length) : 0;
        const goal = Math.min(largestGoal, Math.max(-largestGoal, usual[i]![j]!));
        if (phi < goal && norms[j]! > 0) {
          parts[j]! += length * (goal * Math.sqrt((1 - phi * phi) / (1 - goal * goal)) - phi);
        }
        usual[i]![j] = (1 - rate) * usual[i]![j]! + rate * phi;
      }
      parts.forEach((part, j) => {
        if (part !== 0) weights[j]! += j === i ? part : (part * norm) / norms[j]!;
      });
    });
    return { weights, state: usual };
  },
};

/** Of the vector with these multiples of unit gradients and this length, and the unit gradient of the row. */
function cosine(parts: readonly number[], row: readonly number[], length: number): number {
  const along = parts.reduce((sum, part, k) => sum + part * row[k]!, 0);
  return Math.min(1, Math.max(-1, along / length));
}
