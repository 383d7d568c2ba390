import { nashMtl } from '../../../src/core/weighting/nash-mtl';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

const stopsEarly = 'the library’s sequence of convex problems stops early; ours is exact';

/**
 * 1e-6: the file's own tolerance. An exact variant without numbers has no solution; ours is a direction of 0 there,
 * which the unit tests look at.
 */
export const reader: VectorReader = {
  file: 'nash_mtl',
  read: ({ cases }) =>
    directionOutcomes(nashMtl, cases, [
      { name: 'exact', tolerance: 1e-6 },
      { name: 'exact_clip1', options: { maxNorm: 1 }, tolerance: 1e-6 },
      { name: 'libmtl', options: { maxNorm: 1 }, tolerance: 1e-4, informational: stopsEarly },
      { name: 'libmtl_noclip', tolerance: 1e-4, informational: stopsEarly },
      { name: 'torchjd', options: { maxNorm: 1 }, tolerance: 1e-4, informational: stopsEarly },
    ]),
};
