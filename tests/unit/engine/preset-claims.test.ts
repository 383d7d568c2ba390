import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { reachOf95 } from '../../../src/core/analysis/student';
import type { Expectation } from '../../../src/core/config/expectation';
import { presets } from '../../../src/core/config/presets';
import { writeUrl } from '../../../src/core/link/url';
import measured from '../../../src/ui/shell/measured-claims.json';
import { findingsOf, firstFreshSeed, isOnSide } from '../../setup/expectations';

/** Seeds of the short form. */
const few = 8;

/** Whether the interval of so few seeds lies on the claimed side too, if they vary as those that were measured did. */
function isClearOverFew([mean, low, high]: readonly number[], expectation: Expectation): boolean {
  const reachOver = (seeds: number) => reachOf95(seeds - 1) / Math.sqrt(seeds);
  const reach = ((high! - low!) / 2) * (reachOver(few) / reachOver(measured.seeds));
  return [mean! - reach, mean! + reach].every((end) => isOnSide(end, expectation));
}

const claiming = presets.filter(({ expects }) => expects.length > 0);

test('every preset on data of ours claims something that can be measured', () => {
  expect(presets.filter(({ expects }) => expects.length === 0).map(({ id }) => id)).toEqual(['table']);
});

describe.each(claiming)('what the preset $id claims', ({ id, title, claim, config, expects }) => {
  it('is so over eight fresh seeds, as surely as eight can say it', async () => {
    const { found } = await findingsOf({ config, expects }, { first: firstFreshSeed, count: few });
    const all = (measured.presets as Record<string, { found: number[][] }>)[id]!.found;
    for (const [i, { expectation, interval, holds }] of found.entries()) {
      const said = JSON.stringify({ expectation, interval });
      expect(isOnSide(interval.mean, expectation), said).toBe(true);
      if (isClearOverFew(all[i]!, expectation)) expect(holds, said).toBe(true);
    }
  });

  it('was measured over 20 with these settings, and all of each interval was on its side', () => {
    const { link, found } = (measured.presets as Record<string, { link: string; found: number[][] }>)[id]!;
    expect(link).toBe(writeUrl(config));
    expect(found).toHaveLength(expects.length);
    found.forEach(([, low, high], i) => {
      for (const end of [low!, high!]) expect(isOnSide(end, expects[i]!)).toBe(true);
    });
  });

  it('stands in docs/claims.md in its own words', () => {
    const document = readFileSync(new URL('../../../docs/claims.md', import.meta.url), 'utf8');
    expect(document).toContain(`## ${title}\n\n<a id="${id}"></a>${claim}\n`);
  });
});
