import { describe, expect, it, test } from 'vitest';
import { spelled } from '../../../../src/core/problem';
import { type Embed, readEmbed, usualEmbed, withEmbed } from '../../../../src/ui/store/embed-address';

const page = 'https://a.org/mtl/';

describe('an address with a part of the page', () => {
  it('shows the views and controls that it names, in the order of the page', () => {
    expect(readEmbed('?embed=maps,options,charts')).toEqual({
      embed: { ...usualEmbed, views: ['charts', 'maps'], controls: ['options'] },
      problems: [],
    });
  });

  it('is of the whole page where it does not ask for a part, whatever else it says', () => {
    expect(readEmbed('?theme=dark&messages=*&autoplay=off')).toEqual({ embed: null, problems: [] });
  });

  it('shows the verdict and the charts where it names none', () => {
    for (const search of ['?embed', '?embed=', '?embed=,'])
      expect(readEmbed(search), search).toEqual({ embed: usualEmbed, problems: [] });
  });

  it('hides no results behind controls, and says so', () => {
    const { embed, problems } = readEmbed('?embed=transport');
    expect(embed).toMatchObject({ views: ['verdict', 'charts'], controls: ['transport'] });
    expect(problems.map(spelled)).toEqual([
      {
        place: 'embed',
        found: 'transport',
        expected: 'one of verdict, model, charts, maps, transport, options',
        used: 'verdict, charts, transport',
      },
    ]);
  });

  test.each([
    ['?embed=charts,nonsense,Maps', 'embed', 'nonsense,Maps', 'charts'],
    ['?embed=charts&embed=maps', 'embed', 'maps', 'charts'],
    ['?embed=charts&theme=purple', 'theme', 'purple', 'auto'],
    ['?embed=charts&autoplay=no', 'autoplay', 'no', 'on'],
    ['?embed=charts&messages=example.org', 'messages', 'example.org', 'no messages'],
    [`?embed=charts,${'x'.repeat(300)}`, 'embed', `${'x'.repeat(59)}…`, 'charts'],
  ])('%s is said to be wrong', (search, place, found, used) => {
    expect(readEmbed(search).problems.map(spelled)).toMatchObject([{ place, found, used }]);
  });

  it('comes back from the address that is written for it, whatever else stands there', () => {
    const embeds: Embed[] = [
      usualEmbed,
      { views: ['maps'], controls: ['transport', 'options'], theme: 'dark', autoplay: false, messages: '*' },
      { ...usualEmbed, messages: 'http://localhost:8000' },
    ];
    for (const embed of embeds) {
      const address = withEmbed(`${page}?backend=cpu&embed=maps&theme=light#v=1`, embed);
      expect(readEmbed(new URL(address).search)).toEqual({ embed, problems: [] });
      expect(withEmbed(address, null)).toBe(`${page}?backend=cpu`);
    }
    expect(withEmbed(page, embeds[2]!)).toBe(`${page}?embed=verdict,charts&messages=http://localhost:8000`);
  });
});

describe('who hears a frame', () => {
  const messages = (written: string) =>
    readEmbed(`?embed&messages=${encodeURIComponent(written)}`).embed?.messages;

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org:443', null],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['*', '*'],
  ])('is %s: %s', (written, expected) => {
    expect(messages(written)).toBe(expected);
  });

  it('is nobody unless asked for, and no address that is no origin', () => {
    expect(readEmbed('?embed=charts').embed?.messages).toBeNull();
    const wrong = [
      '',
      'null',
      '**',
      '* ',
      'https://*',
      'https://*.example.org',
      'https://example.org/path',
      'https://example.org?x',
      'https://user@example.org',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///x',
      `https://${'a'.repeat(300)}.org`,
    ];
    expect(wrong.filter((written) => messages(written) !== null)).toEqual([]);
  });
});
