// A method; the streams of random numbers are core/random.ts.
import { rlw } from './rlw';
import type { Weighting } from './weighting';

/**
 * New weights of the gradients at random each step, heads left alone: w = softmax(z), z_t ~ N(0, 1) independent.
 *
 * The same law as {@link rlw}, on the shared parameters only. Lin, Ye, Zhang, Tsang (2022), section 3.
 */
export const random: Weighting<null> = {
  ...rlw,
  id: 'random',
  title: 'Random gradient weights',
  summary: 'Draws new weights for the shared parameters every step; the heads learn from their own losses.',
  departures: `${rlw.departures} As in TorchJD, the heads are not weighted.`,
  heads: () => 'own',
};
