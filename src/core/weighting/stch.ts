import { log } from '../elementary';
import { choice, number } from '../fields/make-field';
import { counted, type EpochMean, emptyMean, epochMeanLayout } from './solvers/epoch-mean';
import { leastLoss, positiveLosses } from './solvers/positive';
import { softmax } from './solvers/softmax';
import type { OptionValues, WeighInput, Weighting } from './weighting';

interface StchState {
  /** Of the epoch under way; the recipe takes the nadir of the last epoch of its warm-up. */
  readonly mean: EpochMean;
  /** [task]; null before the warm-up is over. */
  readonly nadir: readonly (number | null)[];
}

/**
 * Descends a smooth form of the worst weighted loss: mu ln sum_t exp(lambda_t (L_t - z_t) / mu), with lambda the
 * user's weights and the ideal point z = 0: w_t = lambda_t softmax(lambda (L - z) / mu)_t. As mu goes to 0 it
 * becomes the Tchebycheff scalarisation, which it exceeds by mu ln T at most.
 *
 * The recipe of the authors' multi-task code works on log losses instead: sum_t ln L_t through the epochs of the
 * warm-up, w_t = 1 / L_t; then T mu ln sum_t exp(l_t / mu), l_t = ln(L_t / nadir_t), w_t = T softmax(l / mu)_t / L_t,
 * where nadir_t is the mean of L_t over the last epoch of the warm-up. A loss or nadir under 1e-20, 0 included,
 * counts as 1e-20. mu > 0. Lin, Zhang, Yang, Liu, Wang, Zhang (2024), equation 6; code at github.com/Xi-L/STCH, as in
 * LibMTL.
 */
export const stch: Weighting<StchState> = {
  id: 'stch',
  title: 'Smooth Tchebycheff',
  needs: 'losses',
  summary: 'Trains mostly the task that is worst at the moment, and the others the less the better they are.',
  formula: String.raw`L = \mu \ln \sum_t \exp \frac{\lambda_t (L_t - z_t)}{\mu}`,
  symbols: [
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: String.raw`\lambda_t`, meaning: 'the weight that you set for task t' },
    { tex: 'z_t', meaning: 'the best conceivable loss, 0' },
    { tex: String.raw`\mu`, meaning: 'how smooth the maximum is' },
  ],
  source: {
    authors: 'Lin, Zhang, Yang, Liu, Wang, Zhang',
    year: 2024,
    title: 'Smooth Tchebycheff Scalarization for Multi-Objective Optimization',
    venue: 'ICML 2024',
    url: 'https://arxiv.org/abs/2402.19078',
    place: 'equation 6',
  },
  departures:
    'The weights that you set need not add up to 1. The recipe for multi-task learning takes no account of them.',
  options: {
    form: choice({
      key: 'form',
      title: 'Form',
      help: 'The formula as it is, or what its authors do in multi-task learning.',
      options: [
        { id: 'plain', title: 'as in the paper' },
        {
          id: 'recipe',
          title: "the authors' recipe",
          help: 'Log losses relative to those at the end of a warm-up, as in LibMTL.',
        },
      ],
      default: 'plain',
      effect: 'live',
    }),
    mu: number({
      key: 'mu',
      title: 'Smoothness',
      help: 'The smaller, the more the worst task alone is trained.',
      min: 0.001,
      max: 100,
      default: 1,
      scale: 'log',
      effect: 'live',
    }),
    warmup: number({
      key: 'warmup',
      title: 'Warm-up',
      help: "The recipe's last epoch of plain log losses, the first being 0; LibMTL takes 4.",
      min: 0,
      max: 100,
      default: 4,
      integer: true,
      scale: 'linear',
      unit: 'epochs',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: ({ form }) => form === 'plain',
  scale: 'mean',
  random: '',
  init: ({ kinds }) => ({ mean: emptyMean(kinds.length), nadir: kinds.map(() => null) }),
  layout: () => ({ mean: epochMeanLayout, nadir: 'tasks' }),
  weigh: (input, state, options) =>
    options.form === 'recipe' ? recipe(input, state, options) : { weights: plain(input, options), state },
};

function plain({ losses, userWeights }: WeighInput, options: OptionValues): number[] {
  const mu = options.mu as number;
  const shares = softmax(losses.map((loss, t) => (userWeights[t]! * loss) / mu));
  return shares.map((share, t) => userWeights[t]! * share);
}

function recipe({ losses, epoch }: WeighInput, state: StchState, { mu, warmup }: OptionValues) {
  const positive = positiveLosses(losses);
  if (isKnown(state.nadir)) return { weights: relative(positive, state.nadir, mu as number), state };
  const { mean, finished } = counted(state.mean, losses, epoch);
  const isWarm = epoch > (warmup as number);
  const nadir = state.nadir.map((known, t) => known ?? (isWarm ? finished[t]! : null));
  const weights = isKnown(nadir) ? relative(positive, nadir, mu as number) : positive.map((loss) => 1 / loss);
  return { weights, state: { mean, nadir } };
}

function isKnown(nadir: StchState['nadir']): nadir is readonly number[] {
  return nadir.every((loss) => loss !== null);
}

/** [task]: T softmax(l / mu) / L with l = ln(L / nadir). */
function relative(losses: readonly number[], nadir: readonly number[], mu: number): number[] {
  const logs = losses.map((loss, t) => log(loss) - log(Math.max(nadir[t]!, leastLoss)));
  const shares = softmax(logs.map((log) => log / mu));
  return shares.map((share, t) => (losses.length * share) / losses[t]!);
}
