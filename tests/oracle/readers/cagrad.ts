import { cagrad } from '../../../src/core/weighting/cagrad';
import { directionOutcomes, type Variant } from './directions';
import type { VectorReader } from './reader';

const undefinedDirection = (meta: { degenerate: boolean }) =>
  meta.degenerate ? 'the direction is undefined here; ours is 0' : undefined;

/** 1e-5: the file's own tolerance. */
const exact: readonly Variant[] = [
  { name: 'exact_c0', options: { c: 0 }, tolerance: 1e-5 },
  ...[
    { name: 'exact', options: { c: 0.5 } },
    { name: 'exact_c0.4', options: { c: 0.4 } },
    { name: 'exact_c0.9', options: { c: 0.9 } },
    { name: 'exact_c0.5_rescale1', options: { c: 0.5, rescale: 'square' } },
    { name: 'exact_c0.5_rescale2', options: { c: 0.5, rescale: 'linear' } },
  ].map((variant) => ({ ...variant, tolerance: 1e-5, skipped: undefinedDirection })),
];

const libraries: readonly Variant[] = [
  ['libmtl_c0.5_rescale0', 0.5, 'none', 'SLSQP stops at an absolute tolerance; ours is exact'] as const,
  ['libmtl_c0.5_rescale1', 0.5, 'square', 'SLSQP stops at an absolute tolerance; ours is exact'] as const,
  ['torchjd_c0.5', 0.5, 'none', 'a cone solver of limited tolerance, and 0 for short gradients'] as const,
  ['torchjd_c0.9', 0.9, 'none', 'a cone solver of limited tolerance, and 0 for short gradients'] as const,
].map(([name, c, rescale, informational]) => ({
  name,
  options: { c, rescale },
  tolerance: 1e-3,
  informational,
  skipped: undefinedDirection,
}));

export const reader: VectorReader = {
  file: 'cagrad',
  // The "alpha" of the libmtl variants is the mixture w, not what multiplies the gradients.
  read: ({ cases }) =>
    directionOutcomes(cagrad, cases, [...exact, ...libraries]).filter(
      ({ name }) => !/libmtl.*, weights$/.test(name),
    ),
};
