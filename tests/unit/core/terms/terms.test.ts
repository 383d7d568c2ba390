import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { landscapes } from '../../../../src/core/analysis/landscapes';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { architectures } from '../../../../src/core/sharing';
import { terms } from '../../../../src/core/terms';
import type { Term } from '../../../../src/core/terms/term';
import { weightings } from '../../../../src/core/weighting';
import { fieldTerms } from '../../../../src/ui/controls/field-terms';

const all = Object.entries<Term>(terms);

describe.each(all)('the term %s', (_, { formula, symbols = [], source }) => {
  it('has a source that can be found', () => {
    const { authors, year, title, venue, url } = source;
    for (const part of [authors, title, venue]) expect(part).toMatch(/^\S.*\S$/);
    expect(year).toBeGreaterThan(1900);
    expect(year).toBeLessThan(2027);
    expect(() => new URL(url)).not.toThrow();
    expect(url).toMatch(/^https:\/\/\S+$/);
  });

  it('has a formula that can be set, whose symbols are said, or none', () => {
    expect(symbols.length > 0).toBe(formula !== undefined);
    for (const line of [...(formula?.split('\\qquad') ?? []), ...symbols.map(({ tex }) => tex)])
      expect(() => katex.renderToString(line, { throwOnError: true, strict: 'error' })).not.toThrow();
  });
});

describe('the glossary', () => {
  it('names a paper as the records of methods, architectures and landscapes do', () => {
    const records = [weightings, architectures, landscapes, terms].flatMap((all) => Object.values<Term>(all));
    const named = new Map<string, Set<string>>();
    for (const { source } of records) {
      const { authors, year, title, venue, url } = source;
      for (const key of [url, title.toLowerCase()]) {
        const said = JSON.stringify({ authors, year, title, venue, url });
        named.set(key, (named.get(key) ?? new Set()).add(said));
      }
    }
    expect([...named.values()].filter(({ size }) => size > 1).map((said) => [...said])).toEqual([]);
  });

  it('has the sixty words of the page and more, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  it('is asked about knobs by keys that there are', () => {
    const keys: readonly string[] = Object.values({ ...runFields, ...taskFields }).map(({ key }) => key);
    expect(Object.keys(fieldTerms).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
