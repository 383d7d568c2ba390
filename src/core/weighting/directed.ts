import { stream } from '../random';
import type { Method, OptionValues, Setting, WeighInput } from './weighting';

/** What a method makes of task gradients. */
export interface Directed {
  /** [task] */
  readonly weights: readonly number[];
  /** [parameter]: sum_t w_t g_t, or what the method combines of single entries. */
  readonly direction: readonly number[];
}

/** A method at work on gradients that are at hand, [task][parameter], each task with a say in every update. */
export interface DirectedMethod {
  /** Whether every update is like the first. */
  readonly forgets: boolean;
  direct(input: WeighInput & { readonly jacobian: readonly (readonly number[])[] }): Directed;
  /** Tells it the losses before and after the update that followed. */
  learn(step: number, before: readonly number[], after: readonly number[]): void;
}

/** A method with the state that it has before its first update; `seed` is of what it draws at random. */
export function directed(
  method: Method,
  options: OptionValues,
  setting: Setting,
  seed: number,
): DirectedMethod {
  const random = stream(seed, 'method');
  let state = method.init(setting, options);
  return {
    forgets: state === null,
    direct(input) {
      if (method.needs === 'jacobian') {
        const combined = method.combine(input, state, options, random);
        state = combined.state;
        return { weights: combined.weights, direction: Array.from(combined.direction) };
      }
      const weighed = method.weigh(input, state, options, random);
      state = weighed.state;
      return { weights: weighed.weights, direction: weightedSum(weighed.weights, input.jacobian) };
    },
    learn(step, before, after) {
      if (method.needs === 'jacobian' || !method.learn) return;
      state = method.learn({ before, after, step }, state, options);
    },
  };
}

function weightedSum(weights: readonly number[], gradients: readonly (readonly number[])[]): number[] {
  const sum = gradients[0]!.map((slope) => weights[0]! * slope);
  for (let task = 1; task < gradients.length; task++) {
    const gradient = gradients[task]!;
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[task]! * gradient[i]!;
  }
  return sum;
}
