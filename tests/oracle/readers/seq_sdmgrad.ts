import { sdmgrad } from '../../../src/core/weighting/sdmgrad';
import { mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/**
 * The file has three batches a step: the product of two Jacobians stands in for our Gram matrix, and the weights
 * multiply the rows of the third. 1e-5: the file's own tolerance.
 */
export const reader: VectorReader = {
  file: 'seq_sdmgrad',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const J: number[][][][] = input.J_zeta_xi1_xi2;
      const steps = J.map(([, first, second]) => ({
        losses: first!.map(() => 1),
        gram: first!.map((a) => second!.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0))),
      }));
      const answers = weighSteps(sdmgrad, steps, { lambda: input.lambda, solver: 'steps' });
      const { w, g } = expected.libmtl;
      return [
        {
          name: `${name}, w`,
          error: relativeDifference(
            answers.map(({ state }) => state),
            w,
          ),
          tolerance: 1e-5,
        },
        {
          name: `${name}, g`,
          error: relativeDifference(
            answers.map(({ weights }, step) => mixture(weights, J[step]![0]!)),
            g,
          ),
          tolerance: 1e-5,
        },
      ];
    }),
};
