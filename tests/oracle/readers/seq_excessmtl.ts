import { excessMtl } from '../../../src/core/weighting/excess-mtl';
import { combineSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** weights[t] are those of step t, after its update. 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_excessmtl',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const steps = input.losses.map((losses: number[], step: number) => ({
        losses,
        jacobian: input.J[step],
      }));
      const answers = combineSteps(excessMtl, steps, { eta: input.robust_step_size });
      const weights = answers.map((answer) => answer.weights);
      const directions = answers.map((answer) => answer.direction);
      const { weights: expectedWeights, g } = expected.libmtl;
      const size = largestEntry(input.J.flat());
      return [
        { name: `${name}, weights`, error: relativeDifference(weights, expectedWeights), tolerance: 1e-6 },
        { name: `${name}, g`, error: relativeDifference(directions, g, size), tolerance: 1e-6 },
      ];
    }),
};
