import { moco } from '../../../src/core/weighting/moco';
import { combineSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_moco',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const steps = input.losses.map((losses: number[], step: number) => ({
        losses,
        jacobian: input.J[step],
      }));
      const answers = combineSteps(moco, steps, {
        form: 'libmtl',
        beta: input.beta,
        betaSigma: input.beta_sigma,
        gamma: input.gamma,
        gammaSigma: input.gamma_sigma,
        rho: input.rho,
      });
      const weights = answers.map((answer) => answer.weights);
      const directions = answers.map((answer) => answer.direction);
      const { lambda, g } = expected.libmtl;
      return [
        { name: `${name}, lambda`, error: relativeDifference(weights, lambda), tolerance: 1e-6 },
        { name: `${name}, g`, error: relativeDifference(directions, g), tolerance: 1e-6 },
      ];
    }),
};
