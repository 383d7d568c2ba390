import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { createNewVersions } from '../../../../src/ui/store/new-version';
import type { Notice } from '../../../../src/ui/store/state';
import { otherTabs, sayOpen } from '../../../../src/ui/store/tabs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A service worker's registration and its page, which hear of events as a browser tells them. */
function fakes(tabs: number | null = 0) {
  const listeners = new Map<string, () => void>();
  const hear = (type: string, listener: unknown) => void listeners.set(type, listener as () => void);
  const worker = { postMessage: vi.fn(), addEventListener: hear };
  const registration = {
    waiting: null as typeof worker | null,
    installing: worker,
    update: vi.fn(async () => {}),
    addEventListener: hear,
  };
  const container = { controller: {} as object | null, addEventListener: hear };
  const notices: Notice[] = [];
  const reload = vi.fn();
  const versions = createNewVersions({
    container: container as never,
    otherTabs: async () => tabs,
    notify: (notice) => notices.push(notice),
    reload,
  });
  versions.watch(registration as never);
  const install = () => {
    listeners.get('updatefound')!();
    registration.waiting = worker;
    listeners.get('statechange')!();
  };
  return { versions, registration, container, worker, notices, reload, listeners, install };
}

test('a new version is told of, and taken only when the user says so', async () => {
  const { versions, worker, notices, reload, listeners, install } = fakes();
  install();
  expect(notices).toEqual([{ code: 'new-version', others: 0 }]);
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
  await versions.take();
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'SKIP_WAITING' });
  expect(reload).not.toHaveBeenCalled();
  listeners.get('controllerchange')!();
  expect(reload).toHaveBeenCalledOnce();
});

test('the first version of all is not told of', () => {
  const { container, notices, install } = fakes();
  container.controller = null;
  install();
  expect(notices).toEqual([]);
});

test.each([2, null])('it is not taken while other tabs are open, or may be (%s)', async (tabs) => {
  const { versions, worker, notices, install } = fakes(tabs);
  install();
  await versions.take();
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(notices.at(-1)).toEqual({ code: 'new-version', others: tabs });
  expect(noticeWords(notices.at(-1)!).text).toMatch(/tabs/);
});

test('a page that stays open asks for one every hour, with a network or without', async () => {
  const { registration } = fakes();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  registration.update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  expect(registration.update).toHaveBeenCalledTimes(3);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('tabs are counted by the locks that they hold; a browser without locks tells of none', async () => {
  const held: { name: string }[] = [{ name: 'other' }];
  const locks = {
    request: (name: string) => {
      held.push({ name });
      return new Promise(() => {});
    },
    query: async () => ({ held }),
  } as never;
  const frame = { addEventListener: () => {} };
  for (let tab = 0; tab < 3; tab++) sayOpen({ locks, frame });
  expect(await otherTabs(locks)).toBe(2);
  sayOpen({ locks: undefined, frame });
  expect(await otherTabs(undefined)).toBeNull();
});
