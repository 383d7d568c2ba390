import { combined } from '../../../src/core/linalg/rows';
import { equal } from '../../../src/core/weighting/equal';
import { gls } from '../../../src/core/weighting/gls';
import type { Weighting } from '../../../src/core/weighting/weighting';
import { weighSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { VectorReader } from './reader';

const mean = { reduction: 'mean' };

const variants: Readonly<Record<string, { method: Weighting<null>; options?: typeof mean }>> = {
  sum: { method: equal },
  mean: { method: equal, options: mean },
  libmtl_EW: { method: equal },
  torchjd_Sum: { method: equal },
  torchjd_Mean: { method: equal, options: mean },
  libmtl_GLS: { method: gls },
};

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'scalarization',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) =>
      Object.entries(variants).flatMap(([variant, { method, options = {} }]) => {
        const { losses, J } = input;
        const { weights } = weighSteps(method, [{ losses }], options)[0]!;
        const size = largestEntry(J);
        return [
          {
            name: `${name}, ${variant}, alpha`,
            error: relativeDifference(weights, expected[variant].alpha),
            ...(method === gls && { informational: 'what LibMTL logs is not the weight that it applies' }),
          },
          {
            name: `${name}, ${variant}, g`,
            error: relativeDifference(combined(weights, J), expected[variant].g, size),
          },
        ].map((outcome) => ({ ...outcome, tolerance: 1e-6 }));
      }),
    ),
};
