import { imtl } from '../../../src/core/weighting/imtl';
import { imtlL } from '../../../src/core/weighting/imtl-l';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. Its alpha multiplies the scaled gradients, which makes our weights alpha e^s. */
export const reader: VectorReader = {
  file: 'seq_imtl',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const J: number[][][] = input.J;
      const steps = J.map((rows, step) => ({
        losses: input.losses[step],
        gram: gramOf(rows),
        optimizer: input.optimizer,
        learningRate: input.lr,
      }));
      const both = weighSteps(imtl, steps);
      const losses = weighSteps(imtlL, steps);
      const { libmtl_hybrid: hybrid, imtl_l_only: alone } = expected;
      const pairs = {
        'hybrid alpha': [
          both.map(({ weights, headWeights }) => weights.map((weight, t) => weight / headWeights![t]!)),
          hybrid.alpha,
        ],
        'hybrid g': [both.map(({ weights }, step) => mixture(weights, J[step]!)), hybrid.g],
        'hybrid s': [both.map(({ state }) => state.values), hybrid.s_after],
        'alone weights': [losses.map(({ weights }) => weights), alone.weights],
        'alone s': [losses.map(({ state }) => state.values), alone.s_after],
      } as const;
      return Object.entries(pairs).map(([what, [actual, wanted]]) => ({
        name: `${name}, ${what}`,
        error: relativeDifference(actual, wanted),
        tolerance: 1e-6,
      }));
    }),
};
