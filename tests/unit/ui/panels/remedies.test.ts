import { expect, test } from 'vitest';
import { smallerBy } from '../../../../src/ui/panels/remedies';

test('what does not fit is made smaller by its seeds, then by its baseline; a network is left to the user', () => {
  expect(smallerBy({ seeds: 8, baseline: true })).toBe('seeds');
  expect(smallerBy({ seeds: 1, baseline: true })).toBe('baseline');
  expect(smallerBy({ seeds: 1, baseline: false })).toBeNull();
});
