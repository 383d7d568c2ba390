import { stch } from '../../../src/core/weighting/stch';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** One step an epoch. 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_stch',
  read: ({ cases }) =>
    cases.map(({ name, input, expected }) => {
      const steps = input.losses.map((losses: number[], epoch: number) => ({ losses, epoch }));
      const answers = weighSteps(stch, steps, {
        form: 'recipe',
        mu: input.mu,
        warmup: input.warmup_epoch,
      });
      const weights = answers.map((answer) => answer.weights);
      return {
        name: `${name}, libmtl`,
        error: relativeDifference(weights, expected.libmtl.weights),
        tolerance: 1e-6,
      };
    }),
};
