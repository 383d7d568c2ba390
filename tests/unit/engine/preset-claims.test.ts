import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { presets } from '../../../src/core/config/presets';
import { writeUrl } from '../../../src/core/link/url';
import measured from '../../../src/ui/shell/measured-claims.json';
import { findingsOf, firstFreshSeed, isOnSide } from '../../setup/expectations';

const claiming = presets.filter(({ expects }) => expects.length > 0);

test('every preset on data of ours claims something that can be measured', () => {
  expect(presets.filter(({ expects }) => expects.length === 0).map(({ id }) => id)).toEqual(['table']);
});

describe.each(claiming)('what the preset $id claims', ({ id, title, claim, config, expects }) => {
  it('is so in the mean over eight fresh seeds', async () => {
    const { found } = await findingsOf({ config, expects }, { first: firstFreshSeed, count: 8 });
    for (const { expectation, interval } of found) {
      expect(isOnSide(interval.mean, expectation), JSON.stringify({ expectation, interval })).toBe(true);
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
