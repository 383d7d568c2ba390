import { meanOf } from './statistics';

/**
 * The rank of each value, 1 for the smallest; equal ones share the mean of their ranks. NaN has none, and takes none from
 * the others.
 */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
  order.sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => Number.NaN);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    for (let place = first; place < end; place++) ranks[order[place]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation of pairs (a_i, b_i): Pearson's correlation of their average ranks, on [-1, 1]. Pairs of
 * which one is NaN are left out; NaN of fewer than 2 pairs, and where all a or all b are equal.
 *
 * @throws RangeError where the lengths differ.
 *
 * Source: Spearman (1904), "The proof and measurement of association between two things", American Journal of
 * Psychology 15.
 */
export function spearman(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`a must have length ${b.length}; got ${a.length}`);
  const pairs = a.flatMap((value, i) => (Number.isNaN(value) || Number.isNaN(b[i]!) ? [] : [i]));
  const [ranksA, ranksB] = [a, b].map((values) => averageRanks(pairs.map((i) => values[i]!)));
  return pearson(ranksA!, ranksB!);
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [across, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, i) => {
    const [fromA, fromB] = [value - meanA, b[i]! - meanB];
    across += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  });
  return across / Math.sqrt(squaresA * squaresB);
}
