import { exp } from '../elementary';
import type { OptimizerId } from '../fields/ids';
import { imtlSource } from './imtl-source';
import { bounded, type Trained, trainedLayout, trainedOnce, untrained } from './solvers/small-optimizer';
import type { Weighting } from './weighting';

/** e^25 is 7e10: losses of 1e-10 to 1e10 still find their balance, and one huge loss cannot end a task for good. */
const largestLogScale = 25;

/** [task]: the log scales s of every task before the first step: 0, so that the first weights are 1. */
export function initialLogScales(tasks: number): Trained {
  return untrained(Array.from({ length: tasks }, () => 0));
}

/** [task]: e^s. */
export function lossScales(logScales: Trained): number[] {
  return logScales.values.map(exp);
}

/**
 * The log scales after one step on sum_t e^{s_t} L_t - s_t: their gradient is e^{s_t} L_t - 1.
 *
 * @param losses [task], the plain losses
 */
export function trainedLogScales(
  logScales: Trained,
  losses: readonly number[],
  optimizer: OptimizerId,
  learningRate: number,
): Trained {
  const gradient = lossScales(logScales).map((scale, t) => scale * losses[t]! - 1);
  return bounded(trainedOnce(logScales, gradient, optimizer, learningRate), largestLogScale);
}

/**
 * Impartial losses: L' = e^{s_t} L_t - s_t for each task, with s trained along with the network, so that all
 * scaled losses go to 1.
 *
 * s_t starts at 0 and is kept on [-25, 25]. A step's weights come from s before that step's update. A loss of 0
 * lets s grow by the bounded gradient -1. Liu, Li, Kuang, Xue, Chen, Yang, Liao, Zhang (2021), section 3.2.
 */
export const imtlL: Weighting<Trained> = {
  id: 'imtl_l',
  title: 'IMTL-L',
  needs: 'losses',
  summary: 'Learns a factor for each loss that brings all scaled losses to the same size.',
  formula: String.raw`\min_{\theta, s} \sum_t \left( e^{s_t} L_t - s_t \right), \qquad w_t = e^{s_t}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
    { tex: 's_t', meaning: 'log scale of task t, trained like a parameter of the network' },
    { tex: String.raw`\theta`, meaning: 'parameters of the network' },
  ],
  source: { ...imtlSource, place: 'section 3.2, loss balance' },
  departures:
    'The paper allows any base above 1 for the scale; it is e here, as in LibMTL. s is kept between -25 and 25.',
  options: {},
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: ({ kinds }) => initialLogScales(kinds.length),
  layout: () => trainedLayout,
  weigh: ({ losses, optimizer, learningRate }, state) => ({
    weights: lossScales(state),
    state: trainedLogScales(state, losses, optimizer, learningRate),
  }),
};
