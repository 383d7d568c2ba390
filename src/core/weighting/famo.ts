import { log } from '../elementary';
import { number } from '../fields/make-field';
import { type Trained, trainedLayout, trainedOnce, untrained } from './solvers/small-optimizer';
import { softmax } from './solvers/softmax';
import type { Weighting } from './weighting';

const epsilon = 1e-8;

/** D_t: how far a loss is above its bound, 0. */
function distances(losses: readonly number[]): number[] {
  return losses.map((loss) => Math.max(loss, 0) + epsilon);
}

/**
 * Weighs the log losses so that the task that has improved least improves at the best rate, at the cost of one
 * gradient: z = softmax(xi), D_t = L_t + 1e-8, w_t = c z_t / D_t with c = 1 / sum_s (z_s / D_s); the weights add up
 * to 1. After the step, with the losses of the same batch anew, delta_t = ln D_t - ln D_t' is each task's progress,
 * and Adam takes xi against z_t (delta_t - sum_s z_s delta_s) + gamma xi_t. A task that has just improved more gets
 * less.
 *
 * xi starts at 0. A loss below 0 counts as 0, the paper's lower bound on the losses. Liu, Feng, Stone, Liu (2023),
 * algorithm 1.
 */
export const famo: Weighting<Trained> = {
  id: 'famo',
  title: 'FAMO',
  needs: 'losses',
  summary:
    'Looks at what the last step did to each loss, and shifts weight to the tasks that got least out of it.',
  formula: String.raw`w_t = c \, \frac{z_t}{L_t}, \quad z = \operatorname{softmax}(\xi), \qquad \xi_t \leftarrow \xi_t - \beta \Bigl( z_t \bigl( \delta_t - \textstyle\sum_s z_s \delta_s \bigr) + \gamma \xi_t \Bigr), \quad \delta_t = \ln \frac{L_t}{L_t'}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: "L_t, L_t'", meaning: 'loss of task t before and after the step, on the same batch' },
    { tex: 'c', meaning: 'what makes the weights add up to 1' },
    { tex: String.raw`\xi_t`, meaning: 'the number that is learned for task t' },
    { tex: String.raw`\beta`, meaning: 'rate; the move is made by Adam' },
    { tex: String.raw`\gamma`, meaning: 'decay, which draws the weights back to equal' },
  ],
  source: {
    authors: 'Liu, Feng, Stone, Liu',
    year: 2023,
    title: 'FAMO: Fast Adaptive Multitask Optimization',
    venue: 'NeurIPS 2023',
    url: 'https://arxiv.org/abs/2306.03792',
    place: 'algorithm 1',
  },
  departures: "1e-8 is added to every loss, as in the authors' code; the lower bound of every loss is 0.",
  options: {
    gamma: number({
      key: 'gamma',
      title: 'Decay',
      help: 'How strongly the weights are drawn back to equal; the paper tries 0.0001 to 0.01.',
      min: 1e-5,
      max: 1,
      default: 1e-3,
      zero: 'off',
      scale: 'log',
      effect: 'live',
    }),
    rate: number({
      key: 'rate',
      title: 'Rate',
      help: "How fast the method's own Adam learns; the paper takes 0.025.",
      min: 1e-4,
      max: 1,
      default: 0.025,
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'mean',
  random: '',
  init: ({ kinds }) => untrained(kinds.map(() => 0)),
  layout: () => trainedLayout,
  weigh({ losses }, state) {
    const raw = softmax(state.values).map((z, t) => z / distances(losses)[t]!);
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return { weights: raw.map((weight) => weight / sum), state };
  },
  learn({ before, after }, state, { gamma, rate }) {
    const z = softmax(state.values);
    const [old, now] = [distances(before), distances(after)];
    const progress = old.map((distance, t) => log(distance) - log(now[t]!));
    const mean = progress.reduce((sum, delta, t) => sum + z[t]! * delta, 0);
    const gradient = z.map(
      (share, t) => share * (progress[t]! - mean) + (gamma as number) * state.values[t]!,
    );
    return trainedOnce(state, gradient, 'adam', rate as number);
  },
};
