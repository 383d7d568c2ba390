import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { writeUrl } from '../../../../src/core/link/url';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { moveQuery, notifyOfLink, readAddress, syncUrl } from '../../../../src/ui/store/url-sync';
import { fakePage } from './fake-page';

/** The page's start with some settings changed. */
const addressOf = (changes: Partial<Config>) => `#${writeUrl({ ...startConfig, ...changes })}`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser's address bar with its entries, and a page that is kept in step with it. */
function browse(hash = '', tableDelayMs = 0) {
  const entries = [hash];
  let at = 0;
  let writes = 0;
  let onChange = () => {};
  const page = fakePage(readAddress(hash).config);
  const bar = {
    hash: () => entries[at]!,
    replace: (next: string) => {
      writes++;
      entries[at] = next;
    },
    push: (next: string) => {
      writes++;
      entries.splice(++at, entries.length, next);
    },
    listen: (listener: () => void) => {
      onChange = listener;
    },
  };
  const opened: string[] = [];
  syncUrl(page.store, bar, ({ config, preset, problems }) => {
    opened.push(bar.hash());
    const load = () => {
      page.actions.load(config, preset);
      notifyOfLink(page.actions, problems);
    };
    if (tableDelayMs > 0) setTimeout(load, tableDelayMs);
    else load();
  });
  return {
    page,
    entries,
    opened,
    get hash() {
      return bar.hash();
    },
    get writes() {
      return writes;
    },
    go(to: number) {
      at = to;
      // As browsers do: popstate and hashchange, one after the other.
      onChange();
      onChange();
    },
    type(next: string) {
      entries.splice(++at, entries.length, next);
      onChange();
      onChange();
    },
  };
}

describe('the address', () => {
  test('is left alone until something changes', () => {
    const browser = browse('#v=1&seed=3');
    vi.advanceTimersByTime(5000);
    expect(browser.writes).toBe(0);
  });

  test('follows a change in place, 300 ms after the last of them', () => {
    const browser = browse();
    for (let seed = 10; seed < 20; seed++) browser.page.actions.configure({ seed });
    vi.advanceTimersByTime(290);
    expect(browser.writes).toBe(0);
    vi.advanceTimersByTime(20);
    expect(browser.entries).toEqual([addressOf({ seed: 19 })]);
    expect(browser.writes).toBe(1);
  });

  test('says how the charts are looked at, and what of it only this run has does not touch it', () => {
    const browser = browse();
    browser.page.actions.setCharts({ zoom: { from: 1, to: 5 } });
    vi.advanceTimersByTime(400);
    expect(browser.writes).toBe(0);
    browser.page.actions.setCharts({ spread: 'interval', hidden: [], smoothing: 1 });
    vi.advanceTimersByTime(400);
    expect(browser.hash).toMatch(/&band=interval&smooth=1&hide=$/);
    expect(readAddress(browser.hash)).toMatchObject({
      config: startConfig,
      charts: { spread: 'interval', hidden: [], smoothing: 1 },
      problems: [],
    });
    expect(browser.page.state.runId).toBe(0);
  });

  test('of what the page starts with is bare; an old link is none of that', () => {
    const browser = browse(addressOf({ seed: 3 }));
    browser.page.actions.configure({ seed: startConfig.seed });
    vi.advanceTimersByTime(400);
    expect(browser.hash).toBe('');
    browser.page.actions.configure({ split: 'random' });
    vi.advanceTimersByTime(400);
    expect(browser.hash).toBe(addressOf({ split: 'random' }));
  });

  test('gets a new entry for a preset, after the last change has got into the one before', () => {
    const browser = browse();
    browser.page.actions.configure({ seed: 19 });
    browser.page.actions.choosePreset('conflict');
    vi.advanceTimersByTime(1000);
    expect(browser.entries).toHaveLength(2);
    expect(browser.entries[0]).toBe(addressOf({ seed: 19 }));
    expect(readAddress(browser.hash).preset).toBe('conflict');
  });

  test('that Back leads to is taken, with its preset, and makes no entry of its own', () => {
    const browser = browse();
    browser.page.actions.choosePreset('conflict');
    browser.page.actions.choosePreset('scales');
    browser.go(1);
    expect(browser.page.state.preset).toBe('conflict');
    browser.go(0);
    expect(browser.page.state).toMatchObject({ preset: 'related', config: startConfig });
    browser.go(2);
    expect(browser.page.state.preset).toBe('scales');
    expect(browser.entries).toHaveLength(3);
    expect(browser.opened).toHaveLength(3);
  });

  test('that was typed is taken and put in the form that the page writes', () => {
    const browser = browse();
    browser.type('#trunk=16, 16&seed=4');
    expect(browser.page.state.config).toMatchObject({ trunk: [16, 16], seed: 4 });
    expect(browser.hash).toBe('#v=1&seed=4&trunk=16,16');
    expect(browser.opened).toHaveLength(1);
  });

  test('is opened once, also where its table takes a while to be found', () => {
    const browser = browse('', 50);
    browser.type('#v=1&seed=4');
    vi.advanceTimersByTime(100);
    expect(browser.opened).toEqual(['#v=1&seed=4']);
    expect(browser.entries).toEqual(['', '#v=1&seed=4']);
    browser.go(0);
    vi.advanceTimersByTime(100);
    browser.go(1);
    expect(browser.opened).toHaveLength(3);
  });

  test('is opened again when it is typed again after a change', () => {
    const browser = browse();
    browser.type('#v=1&seed=4');
    browser.page.actions.configure({ seed: 5 });
    vi.advanceTimersByTime(400);
    expect(browser.hash).toBe('#v=1&seed=5');
    browser.type('#v=1&seed=4');
    expect(browser.page.state.config.seed).toBe(4);
  });

  test('that is broken is taken as far as it goes, and said once what was not', () => {
    const browser = browse();
    browser.type('#v=1&lr=9999&colour=blue&seed=5');
    expect(browser.page.state.config).toMatchObject({ learningRate: 10, seed: 5 });
    const [notice, ...others] = browser.page.state.notices;
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ code: 'link', problems: [{ place: 'lr' }, { place: 'colour' }] });
    expect(noticeWords(notice!)).toMatchObject({
      tone: 'warning',
      text: expect.stringContaining('2 parts'),
    });
    browser.type('#v=1&seed=6');
    expect(browser.page.state.notices).toEqual([]);
  });

  test('that names a place on the page instead of settings is what the page starts with', () => {
    expect(readAddress('#lab')).toMatchObject({ config: startConfig, problems: [] });
  });
});

describe('settings behind a question mark', () => {
  function moved(search: string, hash = ''): string | null {
    let to: string | null = null;
    const page = {
      location: { pathname: '/mtl/', search, hash },
      history: { replaceState: (_: unknown, __: string, url: string) => (to = url) },
    };
    moveQuery(page as unknown as Window);
    return to;
  }

  test('are put behind the #, and a backend that is asked for stays', () => {
    expect(moved('?v=1&seed=3')).toBe('/mtl/#v=1&seed=3');
    expect(moved('?backend=cpu&v=1&seed=3')).toBe('/mtl/?backend=cpu#v=1&seed=3');
  });

  test('are put behind the # with the name of a page that stands there', () => {
    expect(moved('?lab')).toBe('/mtl/#lab');
    expect(moved('?landscape?on=pcgrad')).toBe('/mtl/#landscape?on=pcgrad');
  });

  test('are left alone without a version, and where the # has something to say', () => {
    expect(moved('?backend=cpu')).toBeNull();
    expect(moved('?v=1&seed=3', '#v=1')).toBeNull();
  });
});
