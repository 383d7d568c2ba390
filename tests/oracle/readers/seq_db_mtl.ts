import { dbMtl } from '../../../src/core/weighting/db-mtl';
import { combineSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_db_mtl',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const steps = input.losses.map((losses: number[], step: number) => ({
        losses,
        jacobian: input.J[step],
      }));
      const answers = combineSteps(dbMtl, steps, { beta: input.beta, sigma: input.beta_sigma });
      const norms = answers.map(({ state }) => state.means.map((mean) => Math.hypot(...mean!)));
      const weights = answers.map((answer) => answer.weights);
      const directions = answers.map((answer) => answer.direction);
      const { buffer_norms: expectedNorms, alpha, g } = expected.libmtl;
      return [
        { name: `${name}, norms`, error: relativeDifference(norms, expectedNorms), tolerance: 1e-6 },
        { name: `${name}, alpha`, error: relativeDifference(weights, alpha), tolerance: 1e-6 },
        { name: `${name}, g`, error: relativeDifference(directions, g), tolerance: 1e-6 },
      ];
    }),
};
