import { alignedMtl } from '../../../src/core/weighting/aligned-mtl';
import { imtlG } from '../../../src/core/weighting/imtl-g';
import { mgda } from '../../../src/core/weighting/mgda';
import type { Weighting } from '../../../src/core/weighting/weighting';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { Outcome, VectorReader } from './reader';

const methods: Readonly<Record<string, Weighting<null>>> = {
  MGDA: mgda,
  Aligned_MTL: alignedMtl,
  IMTL: imtlG,
};

/**
 * Each method on gradients for the representation: over all entries of the batch (flat), and summed over it first,
 * which is what LibMTL does. 1e-6: the file's own tolerance; MGDA's iteration in LibMTL stops early.
 */
export const reader: VectorReader = {
  file: 'rep_gradients',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const perTask: number[][][] = input.per_task_rep_grads;
      const flat = perTask.map((rows) => rows.flat());
      const summed = perTask.map((rows) =>
        rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0)),
      );
      return Object.entries(methods).flatMap(([id, method]): Outcome[] =>
        Object.entries({ flat, summed, libmtl: summed }).flatMap(([variant, J]): Outcome[] => {
          const { alpha, rep_grad } = expected[id][variant];
          const steps = [{ losses: J.map(() => 1), gram: gramOf(J) }];
          const { weights } = weighSteps(method, steps)[0]!;
          const informational = 'LibMTL’s iteration stops early; ours is exact';
          const about = {
            tolerance: 1e-6,
            ...(id === 'MGDA' && variant === 'libmtl' ? { informational } : {}),
          };
          return [
            {
              name: `${name}, ${id} ${variant}, weights`,
              error: relativeDifference(weights, alpha),
              ...about,
            },
            {
              name: `${name}, ${id} ${variant}, direction`,
              error: relativeDifference(mixture(weights, flat), rep_grad.flat()),
              ...about,
            },
          ];
        }),
      );
    }),
};
