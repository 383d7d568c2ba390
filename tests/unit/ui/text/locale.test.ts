import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../../../src/ui/text/en';
import { languageIds } from '../../../../src/ui/text/languages';
import { countText, gainText, momentText, percentText } from '../../../../src/ui/text/numbers';
import { speak, type TextKey, text } from '../../../../src/ui/text/text';

afterEach(() => speak('en'));

const moment = new Date(2026, 10, 28, 14, 5).getTime();

/** A date has narrow spaces of some kind in it. */
const written = () => [
  momentText(moment).replace(/\s/g, ' '),
  countText(12_345.5),
  percentText(0.5),
  gainText(-8.25),
];

describe('numbers and dates', () => {
  it('are written as each language does', async () => {
    expect(written()).toEqual(['Nov 28, 2026, 2:05 PM', '12,345.5', '50 %', '−8.3 %']);
    await speak('zh');
    expect(written()).toEqual(['2026年11月28日 14:05', '12,345.5', '50%', '−8.3%']);
  });
});

describe('the names of saved files', () => {
  it('are in the page’s language, with nothing in them that a system does not take', async () => {
    const names = new Set<string>();
    for (const language of languageIds) {
      await speak(language);
      for (const id of Object.keys(en.saving.files)) {
        const name = text(`saving.files.${id}` as TextKey, {
          seed: 7,
          tab: text('charts.tab.loss').toLowerCase(),
        });
        expect(name).toMatch(/^[\p{L}\d-]+$/u);
        names.add(name);
      }
    }
    expect(names.size).toBe(languageIds.length * Object.keys(en.saving.files).length);
    expect([...names]).toContain('参数-种子-7');
    expect([...names]).toContain('mtl-loss');
  });
});
