import { expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { readUrl } from '../../../../src/core/link/url';
import { codeOf, embeddedAddress, type Frame } from '../../../../src/ui/embed/frame-code';
import { startOptions } from '../../../../src/ui/store/chart-options';
import { readEmbed, usualEmbed } from '../../../../src/ui/store/embed-address';

const frame: Frame = {
  embed: { ...usualEmbed, theme: 'dark', messages: 'https://example.org' },
  width: 640,
  height: 360,
  language: 'zh',
};
const config = { ...startConfig, seed: 12 };

test('the address of a frame has the configuration, what is shown of it, and the language', () => {
  const page = 'https://a.org/?lang=en&backend=webgl#v=1';
  const address = new URL(embeddedAddress(page, frame, { config, charts: startOptions }, 'cpu'));
  expect(readEmbed(address.search)).toEqual({ embed: frame.embed, problems: [] });
  expect(readUrl(address.hash)).toEqual({ config, problems: [] });
  expect(address.searchParams.get('lang')).toBe('zh');
  expect(address.searchParams.get('backend')).toBe('cpu');
});

test('the code of a frame holds any address and any name as they are, and no markup of theirs', () => {
  const code = codeOf('https://a.org/?a&b="<', 'Rings, "<img onerror=x>"', frame);
  expect(code).toContain('src="https://a.org/?a&amp;b=&quot;&lt;"');
  expect(code).toContain('title="Rings, &quot;&lt;img onerror=x&gt;&quot;" width="640" height="360"');
  expect(code.match(/</g)).toHaveLength(2);
});
