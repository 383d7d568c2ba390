import { number } from '../fields/make-field';
import { counted, type EpochMean, emptyMean, epochMeanLayout } from './solvers/epoch-mean';
import { leastLoss } from './solvers/positive';
import { softmax } from './solvers/softmax';
import type { Weighting } from './weighting';

interface DwaState {
  readonly mean: EpochMean;
  /** [task, epoch]: mean losses of the last two finished epochs, the later one last; fewer at first. */
  readonly finished: readonly (readonly number[])[];
}

/**
 * More weight to the task whose loss has fallen least of late:
 * w_t(e) = T exp(r_t / temperature) / sum_s exp(r_s / temperature), r_t = Lbar_t(e - 1) / Lbar_t(e - 2).
 *
 * Lbar_t(e) is the mean of task t's batch losses over epoch e, among those in which the task has a label. The weights
 * add up to T; r_t is 1 until task t has two epochs behind it. A mean under 1e-20, 0 included, counts as 1e-20. Liu, Johns, Davison (2019), equation 7.
 */
export const dwa: Weighting<DwaState> = {
  id: 'dwa',
  title: 'Dynamic weight average',
  needs: 'losses',
  summary: 'Gives more weight to the tasks whose loss fell least from one epoch to the next.',
  formula: String.raw`w_t(e) = T \, \frac{\exp(r_t / \tau)}{\sum_s \exp(r_s / \tau)}, \qquad r_t = \frac{\bar L_t(e - 1)}{\bar L_t(e - 2)}`,
  symbols: [
    { tex: 'w_t(e)', meaning: 'weight of task t during epoch e' },
    { tex: 'T', meaning: 'number of tasks' },
    { tex: String.raw`\bar L_t(e)`, meaning: 'mean loss of task t over epoch e' },
    { tex: 'r_t', meaning: 'how much of its loss task t has kept' },
    { tex: String.raw`\tau`, meaning: 'temperature' },
  ],
  source: {
    authors: 'Liu, Johns, Davison',
    year: 2019,
    title: 'End-to-End Multi-Task Learning with Attention',
    venue: 'CVPR 2019',
    url: 'https://arxiv.org/abs/1803.10704',
    place: 'equation 7',
  },
  departures: 'A mean loss under 1e-20 counts as 1e-20.',
  options: {
    temperature: number({
      key: 'temperature',
      title: 'Temperature',
      help: 'The higher, the closer the weights stay to equal; the paper takes 2.',
      min: 0.1,
      max: 100,
      default: 2,
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: ({ kinds }) => ({ mean: emptyMean(kinds.length), finished: kinds.map(() => []) }),
  layout: () => ({ mean: epochMeanLayout, finished: 'tasks' }),
  weigh({ losses, epoch, kinds }, state, { temperature }) {
    const { mean, finished } = counted(state.mean, losses, epoch);
    const means = state.finished.map((known, t) => [...known, finished[t] ?? []].flat().slice(-2));
    const kept = means.map(([before, last]) =>
      before === undefined || last === undefined
        ? 1
        : Math.max(last, leastLoss) / Math.max(before, leastLoss),
    );
    const shares = softmax(kept.map((ratio) => ratio / (temperature as number)));
    return { weights: shares.map((share) => kinds.length * share), state: { mean, finished: means } };
  },
};
