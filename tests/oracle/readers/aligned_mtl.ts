import { alignedMtl } from '../../../src/core/weighting/aligned-mtl';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

const nearThreshold = (meta: { near_rank_threshold: boolean }) =>
  meta.near_rank_threshold ? 'rounding decides which eigenvalues are kept' : undefined;

/** 1e-5: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'aligned_mtl',
  read: ({ cases }) =>
    directionOutcomes(
      alignedMtl,
      cases,
      [
        { name: 'exact', options: { reduction: 'mean' } },
        { name: 'exact_sum', options: { reduction: 'sum' } },
        { name: 'exact_median', options: { scale: 'median', reduction: 'mean' } },
        { name: 'exact_rmse', options: { scale: 'rmse', reduction: 'mean' } },
        { name: 'torchjd', options: { reduction: 'mean' } },
        { name: 'torchjd_median', options: { scale: 'median', reduction: 'mean' } },
        { name: 'torchjd_rmse', options: { scale: 'rmse', reduction: 'mean' } },
        { name: 'libmtl', options: { reduction: 'sum' } },
      ].map((variant) => ({ ...variant, tolerance: 1e-5, skipped: nearThreshold })),
    ),
};
