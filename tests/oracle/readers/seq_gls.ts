import { gls } from '../../../src/core/weighting/gls';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** The loss is T w_t L_t for every t. 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_gls',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const rows: number[][] = input.losses;
      const weights = weighSteps(
        gls,
        rows.map((losses) => ({ losses })),
      ).map((answer) => answer.weights);
      const means = rows.map((losses, step) => losses.length * weights[step]![0]! * losses[0]!);
      const { weights: expectedWeights, loss, returned_batch_weight: logged } = expected.libmtl;
      return [
        { name: `${name}, weights`, error: relativeDifference(weights, expectedWeights), tolerance: 1e-6 },
        { name: `${name}, loss`, error: relativeDifference(means, loss), tolerance: 1e-6 },
        {
          name: `${name}, returned_batch_weight`,
          error: relativeDifference(weights, logged),
          tolerance: 1e-6,
          informational: 'what LibMTL logs is not the weight that it applies',
        },
      ];
    }),
};
