import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { writeUrl } from '../../../../src/core/link/url';
import { hashFor, pageOf, stateIn } from '../../../../src/ui/store/page-name';
import { playgroundShown, readPage } from '../../../../src/ui/store/page-store';
import { readAddress, syncUrl } from '../../../../src/ui/store/url-sync';
import { pauseWhenHidden, sightOfPlayground } from '../../../../src/ui/store/visibility';
import { fakePage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  readPage('');
});

test.each([
  ['', 'playground', ''],
  ['#lab', 'lab', ''],
  ['#lab?g=1,0;0,1', 'lab', 'g=1,0;0,1'],
  ['#landscape?on=pcgrad&lr=0.01', 'landscape', 'on=pcgrad&lr=0.01'],
  ['#laboratory', 'playground', ''],
  ['#lab2', 'playground', ''],
  ['#lab=1', 'playground', ''],
  ['#v=1&tasks=rings,wave*0.5', 'playground', ''],
  ['#v=1&url=https://example.org/lab?x=1', 'playground', ''],
])('the address %j is of the page %s', (hash, page, state) => {
  expect(pageOf(hash)).toBe(page);
  expect(stateIn(hash)).toBe(state);
  if (page !== 'playground') expect(hashFor(page as 'lab' | 'landscape', state)).toBe(hash);
});

test.each(['#lab.', '#lab)', '#lab).', '#landscape,', '#lab"'])(
  'the address %j is of the page that it names, whatever mark of a sentence got stuck to it',
  (hash) => {
    expect(pageOf(hash)).toBe(/[a-z]+/.exec(hash)![0]);
    expect(stateIn(hash)).toBe('');
  },
);

test('another page’s address leaves the playground’s configuration alone, both ways', () => {
  const own = { ...defaultConfig, seed: 3 };
  const page = fakePage(own);
  let hash = `#${writeUrl(own)}`;
  let onChange = () => {};
  const opened: string[] = [];
  const bar = {
    hash: () => hash,
    replace: (next: string) => {
      hash = next;
    },
    push: (next: string) => {
      hash = next;
    },
    listen: (listener: () => void) => {
      onChange = listener;
    },
  };
  syncUrl(page.store, bar, ({ config }) => opened.push(writeUrl(config)));

  hash = '#lab?g=1,0;0,1';
  onChange();
  page.actions.configure({ seed: 4 });
  vi.advanceTimersByTime(1000);
  expect(opened).toEqual([]);
  expect(hash).toBe('#lab?g=1,0;0,1');

  hash = `#${writeUrl({ ...own, seed: 4 })}`;
  onChange();
  expect(opened).toEqual([]);
  expect(page.store.getState().config.seed).toBe(4);

  hash = '#lab';
  page.actions.load(defaultConfig);
  expect(readAddress(hash).config).toEqual(defaultConfig);
  expect(pageOf(hash)).toBe('playground');
});

test('training waits behind another page and goes on afterwards', () => {
  const page = fakePage(defaultConfig);
  const tab = { hidden: false, addEventListener: () => {} };
  page.actions.play();
  pauseWhenHidden(page.store, page.actions, sightOfPlayground(tab));
  expect(page.store.getState().playing).toBe(true);
  readPage('#landscape');
  expect(page.store.getState().playing).toBe(false);
  readPage('#lab');
  expect(page.store.getState().playing).toBe(false);
  readPage('#v=1');
  expect(page.store.getState().playing).toBe(true);
});

test('the playground’s first run waits for the playground', async () => {
  readPage('#lab');
  let isShown = false;
  void playgroundShown().then(() => {
    isShown = true;
  });
  await Promise.resolve();
  expect(isShown).toBe(false);
  readPage('');
  await Promise.resolve();
  expect(isShown).toBe(true);
});
