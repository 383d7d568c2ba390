import { defaultOptions } from '../../../src/core/fields/choosable-record';
import { stream } from '../../../src/core/random';
import { famo } from '../../../src/core/weighting/famo';
import { softmax } from '../../../src/core/weighting/solvers/softmax';
import { weighInput } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/**
 * Step t trains on row t of the losses, and learns from row t + 1. A lower bound enters as loss - bound alone, and ours
 * is 0: the losses are given less their bound. 1e-6: the file's own tolerance; 1e-8 is its floor on the logits.
 */
export const reader: VectorReader = {
  file: 'seq_famo',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const rows: number[][] = input.losses.map((losses: number[]) =>
        losses.map((loss, t) => loss - input.min_losses[t]),
      );
      const options = { ...defaultOptions(famo), gamma: input.gamma, rate: input.w_lr };
      let state = famo.init(weighInput({ losses: rows[0]! }), options);
      const told = {
        z: [] as number[][],
        weights: [] as (readonly number[])[],
        after: [] as (readonly number[])[],
      };
      for (const [step, before] of rows.slice(0, -1).entries()) {
        told.z.push(softmax(state.values));
        told.weights.push(
          famo.weigh(weighInput({ losses: before, step }), state, options, stream(1, '')).weights,
        );
        state = famo.learn!({ before, after: rows[step + 1]!, step }, state, options);
        told.after.push(state.values);
      }
      const { z, weights, w_after: after } = expected.libmtl;
      return [
        { name: `${name}, z`, error: relativeDifference(told.z, z), tolerance: 1e-6 },
        { name: `${name}, weights`, error: relativeDifference(told.weights, weights), tolerance: 1e-6 },
        { name: `${name}, logits`, error: relativeDifference(told.after, after, 0.01), tolerance: 1e-6 },
      ];
    }),
};
