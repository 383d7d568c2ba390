import { pow } from '../elementary';
import { choice, number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { combined, dot, gramOf, type Rows } from '../linalg/rows';
import { projectOntoSimplex } from './solvers/simplex-projection';
import { softmax } from './solvers/softmax';
import type { EntryMethod, OptionValues } from './weighting';

export interface MocoState {
  /** [task]: steps made so far. */
  readonly steps: readonly number[];
  /** [task][parameter]: the tracked gradients y; null before the first step, when they are 0. */
  readonly tracked: readonly (Float64Array | null)[];
  /** [task]: lambda. */
  readonly weights: readonly number[];
}

/** Added to the norms that are divided by. */
export const epsilon = 1e-8;

/** beta_k and gamma_k of step k = 1, 2, ... */
export function ratesOf(step: number, options: OptionValues): { tracking: number; weights: number } {
  const { beta, betaSigma, gamma, gammaSigma } = options as Record<string, number>;
  return { tracking: beta! / pow(step, betaSigma!), weights: gamma! / pow(step, gammaSigma!) };
}

/** [task]: lambda after a step, given Y Y' in it, lambda before and each task's rates. */
export function movedWeights(
  gram: Matrix,
  before: readonly number[],
  rates: readonly { readonly weights: number }[],
  { form, rho }: OptionValues,
): number[] {
  const moved = gram.map(
    (row, t) => before[t]! - rates[t]!.weights * (dot(row, before) + (rho as number) * before[t]!),
  );
  return form === 'libmtl' ? softmax(moved) : projectOntoSimplex(moved);
}

/**
 * Tracks every task's gradient over the steps, so that the noise of a batch does not bias the weights, and moves the
 * weights towards those of the shortest combination: in step k = 1, 2, ...
 *
 * - y_t <- y_t - beta_k (y_t - g_t), from 0, beta_k = beta / k^sigma_beta
 * - lambda <- P(lambda - gamma_k (Y Y' + rho I) lambda), from 1 / T, gamma_k = gamma / k^sigma_gamma, with P the
 *   Euclidean projection onto the simplex
 * - the direction is sum_t lambda_t y_t; heads get their own gradient.
 *
 * LibMTL's form, after the authors' code: L_t g_t / (|g_t| + 1e-8) in the place of g_t, and softmax for P. The weights
 * shown are lambda. Fernando, Shen, Liu, Chaudhury, Murugesan, Chen (2023), algorithm 1.
 */
export const moco: EntryMethod<MocoState> = {
  id: 'moco',
  title: 'MoCo',
  needs: 'jacobian',
  summary:
    'Averages the gradients over the steps before it weighs them, so that the noise of one batch does not mislead it.',
  formula: String.raw`g = \sum_t \lambda_t y_t, \qquad y_t \leftarrow y_t - \beta_k (y_t - g_t), \qquad \lambda \leftarrow P_\Delta \bigl( \lambda - \gamma_k (Y Y^\top + \rho I) \lambda \bigr)`,
  symbols: [
    { tex: 'g', meaning: 'direction of the shared parameters' },
    { tex: 'g_t', meaning: 'shared gradient of task t' },
    { tex: 'y_t', meaning: 'tracked gradient of task t, a row of Y' },
    { tex: String.raw`\lambda_t`, meaning: 'weight of task t' },
    { tex: String.raw`P_\Delta`, meaning: 'the nearest weights that are 0 or more and add up to 1' },
    { tex: String.raw`\beta_k, \gamma_k`, meaning: 'rates of gradients and weights in step k' },
    { tex: String.raw`\rho`, meaning: 'pull towards equal weights' },
  ],
  source: {
    authors: 'Fernando, Shen, Liu, Chaudhury, Murugesan, Chen',
    year: 2023,
    title: 'Mitigating Gradient Bias in Multi-objective Learning: A Provably Convergent Approach',
    venue: 'ICLR 2023',
    url: 'https://arxiv.org/abs/2210.12624',
    place: 'algorithm 1',
  },
  departures:
    'The tracked gradients are not kept within a ball. The rates are those of LibMTL in both forms.',
  options: {
    form: choice({
      key: 'form',
      title: 'Form',
      help: 'The rule of the paper, or what its authors train with.',
      options: [
        { id: 'paper', title: 'as in the paper' },
        {
          id: 'libmtl',
          title: 'as in LibMTL',
          help: 'Every gradient is brought to the length of its loss, and softmax takes the place of the projection.',
        },
      ],
      default: 'paper',
      effect: 'live',
    }),
    beta: number({
      key: 'beta',
      title: 'Tracking rate',
      help: 'How far the tracked gradients move to those of the batch in the first step.',
      min: 0.01,
      max: 1,
      default: 0.5,
      step: 0.01,
      scale: 'linear',
      effect: 'live',
    }),
    betaSigma: number({
      key: 'beta-sigma',
      title: 'Tracking decay',
      help: 'The power of the number of the step that the tracking rate is divided by.',
      min: 0,
      max: 2,
      default: 0.5,
      step: 0.05,
      scale: 'linear',
      effect: 'live',
    }),
    gamma: number({
      key: 'gamma',
      title: 'Weight rate',
      help: 'How fast the weights move in the first step.',
      min: 1e-4,
      max: 10,
      default: 0.1,
      scale: 'log',
      effect: 'live',
    }),
    gammaSigma: number({
      key: 'gamma-sigma',
      title: 'Weight decay',
      help: 'The power of the number of the step that the weight rate is divided by.',
      min: 0,
      max: 2,
      default: 0.5,
      step: 0.05,
      scale: 'linear',
      effect: 'live',
    }),
    rho: number({
      key: 'rho',
      title: 'Pull to equal',
      help: 'How strongly the weights are drawn to equal ones.',
      min: 1e-4,
      max: 10,
      default: 0,
      zero: 'off',
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: ({ kinds }) => ({
    steps: kinds.map(() => 0),
    tracked: kinds.map(() => null),
    weights: kinds.map(() => 1 / kinds.length),
  }),
  layout: () => ({ steps: 'tasks', tracked: 'tasks', weights: 'shares' }),
  combine({ jacobian, losses }, state, options) {
    const steps = state.steps.map((made) => made + 1);
    const rates = steps.map((step) => ratesOf(step, options));
    const goals = options.form === 'libmtl' ? ofLossLength(jacobian, losses) : jacobian;
    const tracked = goals.map((goal, t) =>
      Float64Array.from(goal, (entry, k) => {
        const before = state.tracked[t]?.[k] ?? 0;
        return before - rates[t]!.tracking * (before - entry);
      }),
    );
    const weights = movedWeights(gramOf(tracked), state.weights, rates, options);
    return {
      direction: combined(weights, tracked),
      headWeights: jacobian.map(() => 1),
      weights,
      state: { steps, tracked, weights },
    };
  },
};

/** [task, parameter]: every gradient at the length of its task's loss. */
function ofLossLength(jacobian: Rows, losses: readonly number[]): Float64Array[] {
  return jacobian.map((row, t) => {
    const factor = losses[t]! / (Math.sqrt(dot(row, row)) + epsilon);
    return Float64Array.from(row, (entry) => factor * entry);
  });
}
