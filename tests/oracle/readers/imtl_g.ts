import { imtlG } from '../../../src/core/weighting/imtl-g';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

/** 1e-6, and 1e-4 for lengths of 1 to 1000: the file's own tolerances. */
const tolerance = ({ kind }: { kind: string }) => (kind === 'scaled' ? 1e-4 : 1e-6);

const dependent = (meta: { rank: number; T: number }) =>
  meta.rank < meta.T ? 'dependent gradients leave its matrix singular up to rounding' : undefined;

export const reader: VectorReader = {
  file: 'imtl_g',
  read: ({ cases }) =>
    directionOutcomes(imtlG, cases, [
      { name: 'exact', tolerance },
      { name: 'torchjd', tolerance },
      { name: 'libmtl', tolerance, informational: dependent },
    ]),
};
