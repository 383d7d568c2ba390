import { pow } from '../elementary';
import { number } from '../fields/make-field';
import { combined, dot } from '../linalg/rows';
import type { EntryMethod, OptionValues } from './weighting';

export interface DbMtlState {
  /** [task]: steps made so far. */
  readonly steps: readonly number[];
  /** [task][parameter]: the running means b; null before the first step, when they are 0. */
  readonly means: readonly (Float64Array | null)[];
}

/** Added to what is divided by. */
export const epsilon = 1e-8;

/** beta_k, the share of the running mean that is kept in step k = 1, 2, ... */
export function keptShare(step: number, { beta, sigma }: OptionValues): number {
  return (beta as number) / pow(step, sigma as number);
}

/** [task]: what turns the gradient of a loss into that of its logarithm. */
export function logFactors(losses: readonly number[]): number[] {
  return losses.map((loss) => 1 / (Math.max(loss, 0) + epsilon));
}

/** [task]: alpha, which brings running means with these norms to the length of the longest. */
export function levellingWeights(norms: readonly number[]): number[] {
  const largest = Math.max(...norms);
  return norms.map((norm) => largest / (norm + epsilon));
}

/**
 * Dual balancing: log losses, and gradients of one size. With a_t = grad L_t / (L_t + 1e-8), the gradient of the log
 * loss, b_t <- beta_k b_t + (1 - beta_k) a_t is its running mean, from 0 and without a correction for that, and
 * beta_k = beta / k^sigma in step k = 1, 2, ...; the direction is sum_t alpha_t b_t with
 * alpha_t = max_s |b_s| / (|b_t| + 1e-8). Heads get the gradient of the log loss.
 *
 * The weights shown are alpha. beta is on 0 to 1, less than 1; sigma >= 0. A loss below 0 counts as 0. Lin, Jiang,
 * Ye, Zhang, Chen, Chen, Liu, Kwok (2023), algorithm 1; the epsilons as in LibMTL.
 */
export const dbMtl: EntryMethod<DbMtlState> = {
  id: 'db_mtl',
  title: 'DB-MTL',
  needs: 'jacobian',
  summary:
    'Takes the logarithm of every loss, and brings the running means of the gradients to the size of the largest.',
  formula: String.raw`g = \sum_t \alpha_t b_t, \quad \alpha_t = \frac{\max_s \lVert b_s \rVert}{\lVert b_t \rVert}, \qquad b_t \leftarrow \beta_k b_t + (1 - \beta_k) \nabla \ln L_t, \quad \beta_k = \frac{\beta}{k^{\sigma}}`,
  symbols: [
    { tex: 'g', meaning: 'direction of the shared parameters' },
    { tex: String.raw`\alpha_t`, meaning: 'weight of task t' },
    { tex: 'b_t', meaning: 'running mean of the gradient of the log loss of task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: String.raw`\beta_k`, meaning: 'how much of the running mean is kept in step k' },
  ],
  source: {
    authors: 'Lin, Jiang, Ye, Zhang, Chen, Chen, Liu, Kwok',
    year: 2023,
    title: 'Dual-Balancing for Multi-Task Learning',
    venue: 'arXiv 2308.12029',
    url: 'https://arxiv.org/abs/2308.12029',
    place: 'algorithm 1',
  },
  departures: '1e-8 is added to losses and norms that are divided by, as in LibMTL.',
  options: {
    beta: number({
      key: 'beta',
      title: 'Memory',
      help: 'How much of the running mean of the gradients is kept in a step; 0 looks at the present batch alone.',
      min: 0,
      max: 0.99,
      default: 0.9,
      step: 0.01,
      scale: 'linear',
      effect: 'live',
    }),
    sigma: number({
      key: 'sigma',
      title: 'Fading',
      help: 'How fast the memory shortens: it is divided by the number of the step to this power.',
      min: 0,
      max: 2,
      default: 0,
      step: 0.05,
      scale: 'linear',
      effect: 'live',
    }),
  },
  heads: () => 'returned',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: ({ kinds }) => ({ steps: kinds.map(() => 0), means: kinds.map(() => null) }),
  layout: () => ({ steps: 'tasks', means: 'tasks' }),
  combine({ jacobian, losses }, state, options) {
    const steps = state.steps.map((made) => made + 1);
    const kept = steps.map((step) => keptShare(step, options));
    const headWeights = logFactors(losses);
    const means = jacobian.map((row, t) =>
      Float64Array.from(
        row,
        (entry, k) => kept[t]! * (state.means[t]?.[k] ?? 0) + (1 - kept[t]!) * headWeights[t]! * entry,
      ),
    );
    const weights = levellingWeights(means.map((mean) => Math.sqrt(dot(mean, mean))));
    return { direction: combined(weights, means), headWeights, weights, state: { steps, means } };
  },
};
