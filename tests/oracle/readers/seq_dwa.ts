import { dwa } from '../../../src/core/weighting/dwa';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** Every epoch is told as two batches with its mean loss between them. 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_dwa',
  read: ({ cases }) =>
    cases.map(({ name, input, expected }) => {
      const steps = input.epoch_losses.flatMap((means: number[], epoch: number) => [
        { losses: means.map((mean) => 1.25 * mean), epoch },
        { losses: means.map((mean) => 0.75 * mean), epoch },
      ]);
      const weights = weighSteps(dwa, steps, { temperature: input.temperature }).map(
        (answer) => answer.weights,
      );
      const expectedSteps = expected.libmtl.weights.flatMap((row: number[]) => [row, row]);
      return { name: `${name}, libmtl`, error: relativeDifference(weights, expectedSteps), tolerance: 1e-6 };
    }),
};
