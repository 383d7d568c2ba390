import { pairwiseGains } from './affinities';
import type { Experiment, Variant } from './experiment';
import { bestGroupings } from './groupings';
import type { VariantResult } from './result';
import { baseOf, groupingVariant } from './variants';

/** So many groupings are trained. */
const mostTrained = 3;

/**
 * The variants that follow from the first results of a question: of `partners` the groupings that the pairs speak for, apart
 * from all tasks together and all apart, which are trained already; of others none. `results` are by link.
 */
export function followUp(
  { base, question }: Experiment,
  variants: readonly Variant[],
  results: ReadonlyMap<string, VariantResult>,
): readonly Variant[] {
  const tasks = base.tasks.length;
  if (question.kind !== 'partners' || tasks < 3) return [];
  const pairs = variants.flatMap(({ link, change }) => {
    const [first, second, ...more] = change.together ?? [];
    const result = results.get(link);
    if (result === undefined || first === undefined || second === undefined || more.length > 0) return [];
    return [{ tasks: [first, second] as const, result }];
  });
  const gains = pairwiseGains(pairs, tasks, 'best', 'loss');
  const isNew = (networks: readonly number[]) => ![1, tasks].includes(new Set(networks).size);
  return bestGroupings(gains, question.networks, mostTrained + 2)
    .filter(({ networks }) => isNew(networks))
    .slice(0, mostTrained)
    .map(({ networks }) => groupingVariant(baseOf(base, question.kind), networks));
}
