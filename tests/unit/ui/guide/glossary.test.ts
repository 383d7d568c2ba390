import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TermId } from '../../../../src/core/terms';
import { foundTerms } from '../../../../src/ui/guide/glossary-search';
import { glossary } from '../../../../src/ui/text/en/glossary';
import { laterTexts } from '../../../../src/ui/text/text';
import { glossary as chinese } from '../../../../src/ui/text/zh/glossary';
import { pageSources } from '../../../setup/said-sentences';

const ids = Object.keys(glossary) as TermId[];

describe('what is said of a term', () => {
  it('is one sentence, and more that says something else', () => {
    const wrong = ids.filter((id) => {
      const { is, more } = glossary[id];
      return !/^[^.]+(?:\.\d[^.]*)*\.$/.test(is) || more.length < 20 || more.includes(is);
    });
    expect(wrong).toEqual([]);
  });

  it('is one sentence in Chinese too', () => {
    expect(ids.filter((id) => !/^[^。]+。$/.test(chinese[id].is))).toEqual([]);
  });

  it('has the names of docs/terms.md in both languages', () => {
    const rows = readFileSync('docs/terms.md', 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length > 3);
    const isIn = (cell: string | undefined, name: string) =>
      (cell ?? '').toLowerCase().includes(name.toLowerCase());
    const missing = ids.filter(
      (id) => !rows.some(([, en, zh]) => isIn(en, glossary[id].name) && isIn(zh, chinese[id].name)),
    );
    expect(missing.map((id) => `${glossary[id].name} | ${chinese[id].name}`)).toEqual([]);
  });
});

describe('a search of the glossary', () => {
  beforeAll(laterTexts);
  const found = (search: string) => foundTerms(search).flatMap(({ terms }) => terms);

  it('finds all where nothing is asked for, in their order', () => {
    expect(found(' ')).toEqual(ids);
  });

  it('finds a term by its name, by part of it, and without accents or capitals', () => {
    expect(found('GRAM matrix')).toEqual(['gram']);
    expect(found('hyper')).toEqual(['hypervolume']);
  });

  it('finds what only speaks of a word behind what is called so', () => {
    const gates = found('conflict');
    expect(gates[0]).toBe('conflict');
    expect(found('zzzz')).toEqual([]);
  });
});

describe('the terms that the page has marked', () => {
  it('lead to the glossary, and every word of the verdict’s panel is one', () => {
    const marked = [...pageSources().values()].flatMap((source) =>
      [...source.matchAll(/<Term id="([\w-]+)"|\bterm="([\w-]+)"|aboutTerm\('([\w-]+)'\)/g)].map(
        ([, ...groups]) => groups.find((group) => group !== undefined)!,
      ),
    );
    expect(marked.filter((id) => !Object.hasOwn(glossary, id))).toEqual([]);
    for (const id of ['transfer', 'baseline', 'delta-m', 'seed', 'conflict']) expect(marked).toContain(id);
  });
});
