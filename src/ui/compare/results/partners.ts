import {
  type AffinityMatrix,
  agreement,
  bestPartners,
  meanAffinity,
  pairwiseGains,
} from '../../../core/experiment/affinities';
import type { Variant } from '../../../core/experiment/experiment';
import { bestGroupings, type Grouping } from '../../../core/experiment/groupings';
import { resultOf } from '../../../core/experiment/table';
import { groupingVariant } from '../../../core/experiment/variants';
import type { Results } from '../results';

/** Which tasks help each other, as far as it is known. */
export interface Partners {
  /** [of][by]: what training with `by` does to `of`, in percent of its test loss. */
  readonly trained: AffinityMatrix;
  /** [of][by]: what a step along the gradient of `by` does to the loss of `of`, as a share of it; empty before that. */
  readonly lookahead: AffinityMatrix;
  /** [of]: by training. */
  readonly best: readonly (number | null)[];
  /** Spearman's correlation of the two; NaN before both are known. */
  readonly agreement: number;
  /** The best by the pairs, once all of these are trained. */
  readonly groupings: readonly ProposedGrouping[];
}

export interface ProposedGrouping extends Grouping {
  readonly variant: Variant;
}

/** So many groupings are proposed. */
const proposed = 3;

/** The network of two tasks alone. */
export function pairOf({ pairs }: Results, of: number, by: number): Variant | undefined {
  return pairs.find(({ variant: { change } }) => [of, by].every((task) => change.together?.includes(task)))
    ?.variant;
}

/** The network of all tasks, whose affinities are measured while it trains. */
export function jointOf({ experiment, entries }: Results): Variant | undefined {
  const count = experiment.base.tasks.length;
  return entries.find(({ variant: { change } }) => change.together?.length === count)?.variant;
}

/** Null of another question. */
export function partnersOf(results: Results): Partners | null {
  const { experiment, pairs, reading, affinity } = results;
  const { base, question } = experiment;
  if (question.kind !== 'partners') return null;
  const known = pairs.flatMap(({ variant, state }) => {
    const [first, second] = variant.change.together ?? [];
    const result = resultOf(state);
    if (first === undefined || second === undefined || result === null) return [];
    return [{ tasks: [first, second] as const, result }];
  });
  // As the groupings that are trained are chosen.
  const trained = pairwiseGains(known, base.tasks.length, reading, 'loss');
  const chosenBy = pairwiseGains(known, base.tasks.length, 'best', 'loss');
  const lookahead = meanAffinity(affinity);
  const isWhole = pairs.every(({ state }) => state.kind === 'done' || state.kind === 'refused');
  return {
    trained,
    lookahead,
    best: bestPartners(trained),
    agreement: lookahead.length === 0 ? Number.NaN : agreement(trained, lookahead),
    groupings: isWhole
      ? bestGroupings(chosenBy, question.networks, proposed).map((grouping) => ({
          ...grouping,
          variant: groupingVariant(base, grouping.networks),
        }))
      : [],
  };
}
