import { hypot } from '../elementary';
import { defaultOptions } from '../fields/choosable-record';
import { dot } from '../linalg/rows';
import { directed } from '../weighting/directed';
import type { Method, OptionValues } from '../weighting/weighting';

/** What a method is asked about: the tasks as they stand at one point. */
export interface Situation {
  /** [task][parameter] */
  readonly gradients: readonly (readonly number[])[];
  /** [task], > 0 */
  readonly losses: readonly number[];
  /** [task]: the weights that the user has set. */
  readonly userWeights: readonly number[];
  /** How many updates a method that learns from step to step has made here, the last one included: >= 1. */
  readonly updates: number;
  /** The seed of what a method draws at random. */
  readonly draw: number;
}

/** What a step against a direction does to a task. */
export type Effect = 'helps' | 'hurts' | 'leaves';

export interface MethodDirection {
  /** [task] */
  readonly weights: readonly number[];
  /** [parameter] */
  readonly direction: readonly number[];
  readonly length: number;
  /** [task]: g_t . d: how fast the task's loss falls along the step. */
  readonly slopes: readonly number[];
  /** [task] */
  readonly effects: readonly Effect[];
}

/** Of |g_t| |d|, what counts as no change: more than solvers leave behind, less than anyone can see. */
const noChange = 1e-6;

// For methods that train their weights by the network's own optimiser, at the learning rate that is its default.
const training = { optimizer: 'adam', learningRate: 0.01 } as const;

/**
 * The direction that a method makes of task gradients, before the optimiser: d = sum_t w_t g_t, or what the method
 * combines of single entries. A method that learns is told the same gradients and losses `updates` times.
 *
 * @throws RangeError where updates is not an integer >= 1.
 */
export function methodDirection(method: Method, choice: OptionValues, situation: Situation): MethodDirection {
  const { gradients, losses, userWeights, updates, draw } = situation;
  if (!(Number.isInteger(updates) && updates >= 1)) {
    throw new RangeError(`updates must be an integer >= 1; got ${updates}`);
  }
  const options = { ...defaultOptions(method), ...choice };
  const kinds = gradients.map(() => 'regression' as const);
  const gram = gradients.map((a) => gradients.map((b) => dot(a, b)));
  const setting = { kinds, optimizer: training.optimizer };
  const working = directed(method, options, setting, draw);
  const rounds = working.forgets ? 1 : updates;
  for (let step = 0; ; step++) {
    const { weights, direction } = working.direct({
      ...training,
      kinds,
      losses,
      gram,
      lastKernelGram: gram,
      userWeights,
      step,
      epoch: step,
      jacobian: gradients,
    });
    if (step === rounds - 1) return effectsOf(weights, direction, gradients);
    working.learn(step, losses, losses);
  }
}

function effectsOf(
  weights: readonly number[],
  direction: readonly number[],
  gradients: readonly (readonly number[])[],
): MethodDirection {
  const longest = Math.max(...gradients.map((gradient) => hypot(...gradient)));
  const length = hypot(...direction);
  const isStanding = length <= 1e-9 * longest;
  const slopes = gradients.map((gradient) => dot(gradient, direction));
  const effects = slopes.map((slope, task): Effect => {
    const least = noChange * length * hypot(...gradients[task]!);
    return isStanding || Math.abs(slope) <= least ? 'leaves' : slope > 0 ? 'helps' : 'hurts';
  });
  return { weights, direction, length: isStanding ? 0 : length, slopes, effects };
}
