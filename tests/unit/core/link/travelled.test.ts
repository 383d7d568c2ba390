import { describe, expect, it } from 'vitest';
import { presets } from '../../../../src/core/config/presets';
import { readUrl, splitQuery, writeUrl } from '../../../../src/core/link/url';

const link =
  'v=1&tasks=rings,wave*0.5;turn:40;labels:12&trunk=16,16&sharing=mmoe;experts:2&method=cagrad;c:0.4';
const meant = readUrl(link);

describe('a link that travelled', () => {
  it('is a link that means something', () => {
    expect(meant.problems).toEqual([]);
    expect(meant.config).toMatchObject({ method: { id: 'cagrad', options: { c: 0.4 } }, trunk: [16, 16] });
  });

  it.each([
    ['written for a page', link.replaceAll('&', '&amp;')],
    ['written for a page twice', link.replaceAll('&', '&amp;amp;')],
    ['written for a page by number', link.replaceAll('&', '&#38;')],
    ['with its separators encoded', encodeURIComponent(link).replaceAll('%3D', '=').replaceAll('%26', '&')],
    ['with the star encoded too', link.replace(/[*,;:]/g, (s) => `%${s.charCodeAt(0).toString(16)}`)],
    [
      'with its separators encoded twice',
      link.replace(/[*,;:]/g, (s) => `%25${s.charCodeAt(0).toString(16)}`),
    ],
    ['behind a question mark', `?${link}`],
    ['behind both marks', `#?${link}`],
    ['in an address with a question mark', `https://example.org/mtl/?${link}`],
    ['in an address with a question mark and a backend', `https://example.org/mtl/?backend=cpu&${link}`],
    ['in an address that ends with a bare #', `https://example.org/mtl/?${link}#`],
  ])('is read as meant, without a word: %s', (_, text) => {
    expect(readUrl(text)).toEqual(meant);
  });

  it.each([')', '.', ').', '"', '%22', '”', '%E2%80%9D', '»,', '>', '?', '):', "'", '!', '…'])(
    'is read without %s behind it, which is said',
    (marks) => {
      const { config, problems } = readUrl(`https://example.org/#${link}${marks}`);
      expect(config).toEqual(meant.config);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ place: 'link', expected: 'no mark behind it' });
    },
  );

  it('keeps brackets and quotes that were opened in it', () => {
    for (const name of ['Price (EUR)', 'the "best"', '[x]', 'a > b']) {
      const tasks = `v=1&tasks=rings;name:${encodeURIComponent(name).replaceAll('%20', '+')}`;
      expect(readUrl(tasks)).toMatchObject({ config: { tasks: [{ name }] }, problems: [] });
    }
  });

  it('ends so that its own marks are none', () => {
    for (const name of ['No.', 'why?', "users'", '5"', 'a)', 'x>']) {
      const { config } = readUrl('v=1&tasks=rings');
      const named = { ...config, tasks: [{ ...config.tasks[0]!, name }] };
      expect(readUrl(writeUrl(named))).toEqual({ config: named, problems: [] });
      expect(writeUrl(named).endsWith('&')).toBe(true);
    }
    for (const preset of presets) expect(writeUrl(preset.config).endsWith('&')).toBe(false);
  });

  it("keeps the commas of a table's column, unless a knob stands between separators", () => {
    const targets = (text: string) => readUrl(text).config.tasks.map(({ target }) => target);
    expect(targets('v=1&data=table&tasks=heating%2Cload')).toEqual(['heating,load']);
    expect(targets('v=1&data=table&tasks=heating%2Cload%3Bkind%3Abinary')).toEqual(['heating', 'load']);
  });

  it("writes a column's name that looks like encoded separators so that it is none", () => {
    const { config } = readUrl('v=1&data=table&tasks=x');
    const odd = { ...config, tasks: [{ ...config.tasks[0]!, target: 'a;kind:b' }] };
    expect(readUrl(writeUrl(odd))).toEqual({ config: odd, problems: [] });
  });
});

describe('a query', () => {
  it('has settings only where it says a version; what else it asks for stays', () => {
    expect(splitQuery('?backend=cpu')).toEqual({ settings: '', rest: 'backend=cpu' });
    expect(splitQuery('?seed=3')).toEqual({ settings: '', rest: 'seed=3' });
    expect(splitQuery('?utm_source=mail&v=1&amp;seed=3&backend=cpu')).toEqual({
      settings: 'v=1&seed=3',
      rest: 'utm_source=mail&backend=cpu',
    });
  });
});
