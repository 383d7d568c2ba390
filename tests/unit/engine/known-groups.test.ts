import { expect, it } from 'vitest';
import { bestGroupings } from '../../../src/core/experiment/groupings';
import { findsGroups, foundMatrices, knownFamilies } from '../../setup/known-groups';

// One of the ten experiments of `npm run bench:claims -- groups`.
it('finds two groups of two by training pairs and by looking ahead, and proposes them', async () => {
  const { directions } = knownFamilies.pairs;
  const { pairwise, lookahead } = await foundMatrices(directions, { seed: 3_000, seeds: 4 });
  expect(findsGroups(pairwise, directions)).toBe(true);
  expect(findsGroups(lookahead, directions)).toBe(true);
  expect(bestGroupings(pairwise, 4, 1)[0]!.networks).toEqual(directions);
});
