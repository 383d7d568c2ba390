import { stream } from '../../../src/core/random';
import type { OptionValues, Weighting } from '../../../src/core/weighting/weighting';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { Outcome, VectorCase } from './reader';

/** One name under `expected` of the files whose cases are the rows of one Jacobian, and how ours is compared. */
export interface Variant {
  readonly name: string;
  readonly options?: OptionValues;
  readonly tolerance: number | ((meta: VectorCase['meta']) => number);
  /** The reason, where it is not to count. */
  readonly informational?: string | ((meta: VectorCase['meta']) => string | undefined);
  /** The reason, where it is not to be compared. */
  readonly skipped?: (meta: VectorCase['meta']) => string | undefined;
}

/**
 * Compares the direction sum_t w_t J_t of each variant of each case, and the weights where the file says that they
 * are unique. The error is relative to the largest entry; at a Pareto-stationary point, where the direction may be
 * the rest of a sum that cancels, to the largest entry of the gradients.
 */
export function directionOutcomes<State>(
  method: Weighting<State>,
  cases: readonly VectorCase[],
  variants: readonly Variant[],
): Outcome[] {
  return cases.flatMap(({ name, meta, input, expected }) =>
    variants.flatMap((variant) => {
      const theirs = expected[variant.name];
      if (theirs === undefined) return [];
      const about = { name: `${name}, ${variant.name}`, ...judged(variant, meta) };
      if (!Array.isArray(theirs?.g) || theirs.g.includes(null)) {
        const skipped = 'the file has no direction: no solution, an error or a division by zero';
        return [{ ...about, error: 0, skipped }];
      }
      const losses = input.losses ?? input.J.map(() => 1);
      const steps = [{ losses, gram: gramOf(input.J) }];
      const { weights } = weighSteps(method, steps, variant.options ?? {}, stream(1, name))[0]!;
      const least = meta.pareto_stationary ? largestEntry(input.J) : 0;
      const error = relativeDifference(mixture(weights, input.J), theirs.g, least);
      if (!meta.alpha_unique || !Array.isArray(theirs.alpha)) return [{ ...about, error }];
      const ofWeights = relativeDifference(weights, theirs.alpha);
      return [
        { ...about, error },
        { ...about, name: `${about.name}, weights`, error: ofWeights },
      ];
    }),
  );
}

function judged({ tolerance, informational, skipped }: Variant, meta: VectorCase['meta']) {
  const known = typeof informational === 'function' ? informational(meta) : informational;
  const left = skipped?.(meta);
  return {
    tolerance: typeof tolerance === 'function' ? tolerance(meta) : tolerance,
    ...(known === undefined ? {} : { informational: known }),
    ...(left === undefined ? {} : { skipped: left }),
  };
}
