import { mgda } from '../../../src/core/weighting/mgda';
import { directionOutcomes, type Variant } from './directions';
import type { VectorReader } from './reader';

const stopsEarly = 'the library’s iteration stops early; ours is exact';

// Dependent rows may have several mixtures of the same normalised sum, and those differ in the sum of the gradients;
// the normalised sum itself is compared as well.
const severalAnswers = ({ rank, T }: { rank: number; T: number }) =>
  rank < T ? 'the weights of dependent normalised rows are not unique' : undefined;

/** LibMTL's name, and the vectors'. */
const nameOf = (normalisation: string) => (normalisation === 'both' ? 'loss+' : normalisation);

/** 1e-6: the file's own tolerance. */
const variants: readonly Variant[] = [
  { name: 'exact', tolerance: 1e-6 },
  ...['l2', 'loss', 'both'].flatMap((normalisation) => [
    {
      name: `exact_${nameOf(normalisation)}`,
      options: { normalisation },
      tolerance: 1e-6,
      informational: severalAnswers,
    },
    {
      name: `exact_${nameOf(normalisation)}_normrows`,
      options: { normalisation, applied: 'normalised' },
      tolerance: 1e-6,
    },
  ]),
  ...['none', 'l2', 'loss', 'both'].map((normalisation) => ({
    name: `libmtl_${nameOf(normalisation)}`,
    options: { normalisation, applied: 'normalised' },
    tolerance: 1e-2,
    informational: stopsEarly,
  })),
  { name: 'torchjd', tolerance: 0.1, informational: stopsEarly },
  { name: 'torchjd_tight', tolerance: 0.1, informational: stopsEarly },
];

export const reader: VectorReader = {
  file: 'mgda',
  // A normalised variant's alpha multiplies the normalised rows, and ours is what multiplies the gradients.
  read: ({ cases }) =>
    directionOutcomes(mgda, cases, variants).filter(
      ({ name }) => !/(normrows|libmtl.*), weights$/.test(name),
    ),
};
