import { fairgrad } from '../../../src/core/weighting/fairgrad';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

const stopsEarly = 'least squares stops early on short gradients; ours is exact';

/** 1e-6: the file's own tolerance. An exact variant without numbers has no solution. */
export const reader: VectorReader = {
  file: 'fairgrad',
  read: ({ cases }) =>
    directionOutcomes(fairgrad, cases, [
      { name: 'exact', options: { alpha: 1 }, tolerance: 1e-6 },
      ...[0.5, 2, 5].map((alpha) => ({ name: `exact_alpha${alpha}`, options: { alpha }, tolerance: 1e-6 })),
      ...[1, 2].map((alpha) => ({
        name: `libmtl_alpha${alpha}`,
        options: { alpha },
        tolerance: 1e-4,
        informational: stopsEarly,
      })),
    ]),
};
