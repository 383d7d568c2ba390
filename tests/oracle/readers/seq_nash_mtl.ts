import { nashMtl } from '../../../src/core/weighting/nash-mtl';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { Outcome, VectorReader } from './reader';

/** 1e-6: the file's own tolerance. The library's direction is clipped, its weights are before clipping. */
export const reader: VectorReader = {
  file: 'seq_nash_mtl',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) =>
      [1, 3].flatMap((updateEvery): Outcome[] => {
        const J: number[][][] = input.J;
        const steps = J.map((rows, step) => ({ losses: input.losses[step], gram: gramOf(rows) }));
        const exact = weighSteps(nashMtl, steps, { updateEvery }).map(({ weights }) => weights);
        const clipped = weighSteps(nashMtl, steps, { updateEvery, maxNorm: 1 });
        const mixed = (all: readonly (readonly number[])[]) =>
          all.map((weights, step) => mixture(weights, J[step]!));
        const ours = expected[`exact_every${updateEvery}`];
        const theirs = expected[`libmtl_every${updateEvery}`];
        const informational = 'the library’s sequence of convex problems stops early; ours is exact';
        return [
          {
            name: `${name}, exact_every${updateEvery}, weights`,
            error: relativeDifference(exact, ours.alpha),
            tolerance: 1e-6,
          },
          {
            name: `${name}, exact_every${updateEvery}, direction`,
            error: relativeDifference(mixed(exact), ours.g_unclipped),
            tolerance: 1e-6,
          },
          {
            name: `${name}, libmtl_every${updateEvery}, weights`,
            error: relativeDifference(
              clipped.map(({ headWeights }) => headWeights!),
              theirs.alpha,
            ),
            tolerance: 1e-4,
            informational,
          },
          {
            name: `${name}, libmtl_every${updateEvery}, direction`,
            error: relativeDifference(mixed(clipped.map(({ weights }) => weights)), theirs.g),
            tolerance: 1e-4,
            informational,
          },
        ];
      }),
    ),
};
