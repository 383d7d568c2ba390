import { afterEach, describe, expect, it } from 'vitest';
import { firstLanguage } from '../../../../src/ui/store/first-language';
import { withoutLanguage } from '../../../../src/ui/store/language-choice';

function visit(search: string, languages: readonly string[]) {
  return firstLanguage({ location: { search }, navigator: { languages } });
}

describe('the language of a visit', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('is the first of the browser’s that the page has', () => {
    expect(visit('', ['zh-CN', 'en'])).toBe('zh');
    expect(visit('', ['fr', 'zh-Hant-TW', 'en'])).toBe('zh');
    expect(visit('', ['en-GB', 'zh'])).toBe('en');
    expect(visit('', ['fr'])).toBe('en');
    expect(visit('', [])).toBe('en');
  });

  it('is the one that was chosen in this browser, whatever the browser’s', () => {
    const kept = new Map([['mtl-playground.language', 'en']]);
    Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null } });
    expect(visit('', ['zh'])).toBe('en');
  });

  it('is the one that the address asks for, before any other', () => {
    expect(visit('?lang=zh', ['en'])).toBe('zh');
    expect(visit('?backend=cpu&lang=en', ['zh'])).toBe('en');
    expect(visit('?lang=xx', ['zh'])).toBe('zh');
  });

  it('is in no link that is handed on', () => {
    expect(withoutLanguage('https://a.org/b/?lang=zh&x=1#v=1')).toBe('https://a.org/b/?x=1');
    expect(withoutLanguage('https://a.org/b/?x=a+b#v=1')).toBe('https://a.org/b/?x=a+b');
  });
});
