import { pow } from '../elementary';
/** A running average that has seen some values and takes the next. */
export interface Average {
  /** sum over the values seen of (1 - d_j) v_j times the decays that followed */
  total: number;
  /** The same sum with every v_j = 1: what the bias correction divides by. */
  norm: number;
}

export const emptyAverage = (): Average => ({ total: 0, norm: 0 });

/**
 * Takes `value` into `average`, `distance` steps after the value before it, and returns the average from there on.
 *
 *     d = factor ^ distance,   total <- d total + (1 - d) value,   norm <- d norm + (1 - d),   result = total / norm
 *
 * `factor` is in [0, 1): 0 gives the value itself; 1 / (1 - factor) is the number of steps it looks back. `distance`
 * is > 0, in steps: a curve with a value every 10 steps is smoothed over the same stretch as one with a value each
 * step. With a distance of 1 this is TensorBoard's smoothing (tf-line-chart-data-loader, `smoothed`): an
 * exponential moving average divided by 1 - factor ^ n, so that the start of a curve is not pulled towards 0.
 */
export function takeInto(average: Average, value: number, factor: number, distance: number): number {
  const decay = distance === 1 ? factor : pow(factor, distance);
  average.total = decay * average.total + (1 - decay) * value;
  average.norm = decay * average.norm + (1 - decay);
  return average.total / average.norm;
}
