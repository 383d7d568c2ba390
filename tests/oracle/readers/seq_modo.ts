import { modo } from '../../../src/core/weighting/modo';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'seq_modo',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const J: number[][][] = input.J;
      const steps = J.map((rows, step) => ({ losses: input.losses[step], gram: gramOf(rows) }));
      const weights = weighSteps(modo, steps, { gamma: input.gamma, rho: input.rho }).map(
        (answer) => answer.weights,
      );
      const directions = weights.map((row, step) => mixture(row, J[step]!));
      const { lambda, g } = expected.libmtl;
      return [
        { name: `${name}, lambda`, error: relativeDifference(weights, lambda), tolerance: 1e-6 },
        { name: `${name}, g`, error: relativeDifference(directions, g), tolerance: 1e-6 },
      ];
    }),
};
