import { imtlG } from '../../../src/core/weighting/imtl-g';
import { directionOutcomes } from './directions';
import type { VectorReader } from './reader';

/** 1e-6, and 1e-4 for lengths of 1 to 1000: the file's own tolerances. */
const tolerance = ({ kind }: { kind: string }) => (kind === 'scaled' ? 1e-4 : 1e-6);

const dependent = (meta: { rank: number; T: number }) =>
  meta.rank < meta.T ? 'dependent gradients leave its matrix singular up to rounding' : undefined;

const line = (meta: { rank: number; T: number }) =>
  meta.T === 2 && meta.rank === 1
    ? 'two gradients on a line: the pseudo-inverse lets one worsen for ever, we take the limit of the closed form'
    : undefined;

export const reader: VectorReader = {
  file: 'imtl_g',
  read: ({ cases }) =>
    directionOutcomes(imtlG, cases, [
      { name: 'exact', tolerance },
      { name: 'torchjd', tolerance, informational: line },
      { name: 'libmtl', tolerance, informational: dependent },
    ]),
};
