import { sdmgrad } from '../../../src/core/weighting/sdmgrad';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. The file's alpha is the mixture, of which our weights are made. */
export const reader: VectorReader = {
  file: 'sdmgrad',
  read: ({ cases }) =>
    directionOutcomes(sdmgrad, cases, [
      { name: 'exact', options: { lambda: 0.3 }, tolerance: 1e-6 },
      { name: 'exact_lambda0', options: { lambda: 0 }, tolerance: 1e-6 },
      { name: 'exact_lambda10', options: { lambda: 10 }, tolerance: 1e-6 },
      {
        name: 'libmtl',
        options: { lambda: 0.3, solver: 'steps' },
        tolerance: 1e-6,
      },
    ]).filter(({ name }) => !name.endsWith(', weights')),
};
