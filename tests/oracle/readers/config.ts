import { config } from '../../../src/core/weighting/config';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'config',
  read: ({ cases }) =>
    directionOutcomes(config, cases, [
      { name: 'exact', tolerance: 1e-6 },
      { name: 'torchjd', tolerance: 1e-6 },
    ]),
};
