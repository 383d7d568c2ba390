import { uw } from '../../../src/core/weighting/uw';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** The file's variants, as options and a kind of tasks of ours. */
const variants = {
  'libmtl_regression_init-0.5': { options: { form: 'regression', initial: -0.5 }, kind: 'binary' },
  regression_init0: { options: {}, kind: 'regression' },
  classification_init0: { options: {}, kind: 'multiclass' },
  liebel_logsigma2_init0: { options: { form: 'liebel' }, kind: 'regression' },
} as const;

/** weights[t] are those of step t, s_after[t] is s after it. 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_uw',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) =>
      Object.entries(variants).flatMap(([variant, { options, kind }]) => {
        const { optimizer, lr: learningRate } = input;
        const steps = input.losses.map((losses: number[]) => ({
          losses,
          optimizer,
          learningRate,
          kinds: losses.map(() => kind),
        }));
        const answers = weighSteps(uw, steps, options);
        const weights = answers.map((answer) => answer.weights);
        const after = answers.map(({ state }) => state.values);
        const { weights: expectedWeights, s_after: expectedAfter } = expected[variant];
        return [
          { name: `${name}, ${variant}, weights`, error: relativeDifference(weights, expectedWeights) },
          { name: `${name}, ${variant}, s`, error: relativeDifference(after, expectedAfter) },
        ].map((outcome) => ({ ...outcome, tolerance: 1e-6 }));
      }),
    ),
};
