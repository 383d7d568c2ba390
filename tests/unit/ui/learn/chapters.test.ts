import { describe, expect, it } from 'vitest';
import { configSchema } from '../../../../src/core/config/schema';
import { readUrl, writeUrl } from '../../../../src/core/link/url';
import type { Play } from '../../../../src/ui/learn/chapter';
import { chapterOf, chapters, hashOfChapter } from '../../../../src/ui/learn/chapters';
import { pageOf } from '../../../../src/ui/store/page-name';

const playsOf = (chapter: (typeof chapters)[number]): readonly Play[] =>
  chapter.pieces.flatMap((piece) => ('play' in piece ? [piece.play] : []));

describe.each(chapters)('the chapter $id', (chapter) => {
  it('has an address of its own, which a sentence around it does not change', () => {
    const hash = hashOfChapter(chapter);
    for (const written of [hash, `${hash}.`, `${hash}?x`]) {
      expect(pageOf(written), written).toBe('learn');
      expect(chapterOf(written)).toBe(chapter);
    }
    // And is no configuration, so nothing of it is reported.
    expect(readUrl(hash).problems).toEqual([]);
  });

  it('has small playgrounds whose runs can be trained, end by themselves and differ', () => {
    const plays = playsOf(chapter);
    expect(plays.length).toBeGreaterThan(0);
    for (const { trials, views } of plays) {
      const links = trials.map(({ config }) => writeUrl(config));
      expect(new Set(links).size).toBe(links.length);
      expect(views[0]).toBe('verdict');
      for (const [index, { config }] of trials.entries()) {
        expect(configSchema.safeParse(config).success).toBe(true);
        expect(config.steps).toBeGreaterThan(0);
        expect(readUrl(links[index]!)).toEqual({ config, problems: [] });
      }
    }
  });

  it('leads to pages that there are', () => {
    const links = chapter.pieces.flatMap((piece) => ('links' in piece ? piece.links : []));
    for (const [href] of links) expect(pageOf(href) === 'playground', href).toBe(href === '#');
  });
});

describe('the chapters', () => {
  it('are five, and any other address of theirs leads to the first', () => {
    expect(chapters.map(({ id }) => id)).toEqual(['shared', 'objective', 'conflict', 'ways', 'new-task']);
    for (const hash of ['#learn', '#learn/', '#learn/nothing']) {
      expect(pageOf(hash), hash).toBe('learn');
      expect(chapterOf(hash)).toBe(chapters[0]);
    }
    expect(pageOf('#lab/shared')).toBe('playground');
  });
});
