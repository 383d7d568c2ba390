import { dualproj } from '../../../src/core/weighting/dualproj';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

/** 1e-5: the file's own tolerance, for the same regularisation. */
export const reader: VectorReader = {
  file: 'dualproj',
  read: ({ cases }) =>
    directionOutcomes(dualproj, cases, [
      { name: 'exact', tolerance: 1e-5 },
      { name: 'torchjd', options: { reg: 1e-4 }, tolerance: 1e-5 },
      { name: 'torchjd_reg1e-8', options: { reg: 1e-8 }, tolerance: 1e-5 },
    ]),
};
