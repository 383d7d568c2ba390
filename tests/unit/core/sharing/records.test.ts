import { describe, expect, it } from 'vitest';
import { architectureOf, architectures, strengthOf } from '../../../../src/core/sharing';
import type { Architecture } from '../../../../src/core/sharing/architecture';
import { inEnglish } from '../../../../src/core/words';

// What all records claim; what they plan is claimed in plans.test.ts.

const records: readonly Architecture[] = Object.values(architectures);

describe.each(records)('$id', (record) => {
  it('has an id and keys of options that need no escape in a link, and no two the same', () => {
    const keys = Object.values(record.options).map(({ key }) => key);
    for (const word of [record.id, ...keys]) expect(word).toMatch(/^[a-z][a-z\d-]*$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is summed up in one plain sentence', () => {
    expect(record.summary).toMatch(/^[A-Z][^.]*\.$/);
    expect(inEnglish(record.summary).length).toBeLessThan(120);
    expect(record.shared).toMatch(/^[A-Z].*\.$/);
    expect(record.departures).toMatch(/^$|^[A-Z].*\.$/);
  });

  it('says where it comes from', () => {
    const { authors, year, title, venue, url, place } = record.source;
    for (const text of [authors, title, venue, place]) expect(text).not.toBe('');
    expect(year).toBeGreaterThan(1990);
    expect(url).toMatch(/^https:\/\/(arxiv\.org\/abs|doi\.org|aclanthology\.org)\//);
  });

  it('says what the symbols of its formula mean, once each', () => {
    const symbols = record.symbols.map(({ tex }) => tex);
    expect(symbols.length).toBeGreaterThan(0);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const { meaning } of record.symbols) expect(meaning).not.toBe('');
  });

  it('has one live option at most: the strength of its penalty, which can be off', () => {
    const live = Object.entries(record.options).filter(([, { effect }]) => effect === 'live');
    const hasPenalty = record.penalty !== undefined || record.relation !== undefined;
    expect(live.map(([name]) => name)).toEqual(hasPenalty ? ['strength'] : []);
    for (const [, option] of live) expect(option.type === 'number' && option.zero).toBe('off');
  });

  it('has options whose defaults are on their range', () => {
    for (const option of Object.values(record.options)) {
      expect(option.help).toMatch(/\.$/);
      if (option.type === 'number') {
        const isOff = option.zero !== undefined && option.default === 0;
        expect(isOff || (option.default >= option.min && option.default <= option.max)).toBe(true);
      }
      if (option.type === 'choice') expect(option.options.map(({ id }) => id)).toContain(option.default);
    }
  });
});

describe('the list', () => {
  it('has titles and ids that tell all apart', () => {
    expect(new Set(records.map(({ title }) => title)).size).toBe(records.length);
    expect(Object.keys(architectures)).toEqual(records.map(({ id }) => id));
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['hard', 'single']));
  });

  it('knows no other ids', () => {
    expect(() => architectureOf('soft sharing')).toThrow(RangeError);
    expect(architectureOf('ple')).toBe(architectures.ple);
  });

  it('says the strength that was chosen, else the default, else 0', () => {
    expect(strengthOf({ id: 'soft', options: { strength: 3 } })).toBe(3);
    expect(strengthOf({ id: 'soft', options: {} })).toBe(0.1);
    expect(strengthOf({ id: 'hard', options: {} })).toBe(0);
  });
});
