import { combined } from '../../../src/core/linalg/rows';
import { fixed } from '../../../src/core/weighting/fixed';
import { stch } from '../../../src/core/weighting/stch';
import { tchebycheff } from '../../../src/core/weighting/tchebycheff';
import type { OptionValues, Weighting } from '../../../src/core/weighting/weighting';
import { weighSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { VectorReader } from './reader';

const variants: Readonly<Record<string, { method: Weighting; options?: OptionValues }>> = {
  linear: { method: fixed as Weighting },
  tchebycheff: { method: tchebycheff as Weighting },
  smooth_mu1: { method: stch as Weighting, options: { mu: 1 } },
  'smooth_mu0.1': { method: stch as Weighting, options: { mu: 0.1 } },
  'smooth_mu0.01': { method: stch as Weighting, options: { mu: 0.01 } },
};

/**
 * The file's preferences are the user's weights. An ideal point enters as f - z alone, and ours is 0: the losses are
 * given less theirs. The value is not part of what a method returns. 1e-8: the file's own tolerance.
 */
export const reader: VectorReader = {
  file: 'tchebycheff',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) =>
      Object.entries(variants).flatMap(([variant, { method, options = {} }]) => {
        const { f, ideal, preference, J } = input;
        const losses = f.map((value: number, t: number) => value - ideal[t]);
        const { weights } = weighSteps(method, [{ losses, userWeights: preference }], options)[0]!;
        const { weights: expectedWeights, g } = expected[variant];
        return [
          { name: `${name}, ${variant}, weights`, error: relativeDifference(weights, expectedWeights) },
          {
            name: `${name}, ${variant}, g`,
            error: relativeDifference(combined(weights, J), g, largestEntry(J)),
          },
        ].map((outcome) => ({ ...outcome, tolerance: 1e-8 }));
      }),
    ),
};
