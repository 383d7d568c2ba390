import { tableOf, withColumns } from '../../../core/experiment/table';
import type { Results } from '../results';
import { variantName } from './variant-words';

/**
 * The pairs of tasks as results of their own: a network that lacks the other tasks is no match for those that have them. Null
 * where there are none, and where two tasks are all there are, so that the pair is a row already.
 */
export function pairResults(results: Results): Results | null {
  const { experiment, pairs, reading, tasks, entries } = results;
  const links = new Set(entries.map(({ variant }) => variant.link));
  if (pairs.length === 0 || pairs.every(({ variant }) => links.has(variant.link))) return null;
  // A place among pairs of other tasks says nothing.
  const table = withColumns(tableOf(pairs, reading, null), ({ kind }) => kind !== 'rank');
  return {
    ...results,
    entries: pairs,
    pairs: [],
    table,
    names: pairs.map(({ variant }) => variantName(experiment, variant, tasks)),
    base: null,
  };
}
