import type { Stream } from '../../../src/core/random';
import { gradvac } from '../../../src/core/weighting/gradvac';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/** Leaves the tasks in ascending order, which is the file's. */
const ascending = { shuffle: <T>(tasks: T) => tasks } as Stream;

/** 1e-5: the file's own tolerance. Its 1e-8 in denominators is far below that. */
export const reader: VectorReader = {
  file: 'seq_gradvac',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const J: number[][][] = input.J;
      const steps = J.map((rows, step) => ({ losses: input.losses[step], gram: gramOf(rows) }));
      const answers = weighSteps(gradvac, steps, { beta: input.beta }, ascending);
      const { g, rho } = expected.libmtl_ascending;
      return [
        {
          name: `${name}, g`,
          error: relativeDifference(
            answers.map(({ weights }, step) => mixture(weights, J[step]!)),
            g,
          ),
          tolerance: 1e-5,
        },
        {
          name: `${name}, rho`,
          error: relativeDifference(
            answers.map(({ state }) => state.flat()),
            rho.map((rows: number[][]) => rows.flat()),
          ),
          tolerance: 1e-5,
        },
      ];
    }),
};
