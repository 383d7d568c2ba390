import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { referenceTo } from '../../../../src/core/data/table/reference';
import type { Table } from '../../../../src/core/data/table/table';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { askForMissingTable } from '../../../../src/ui/store/missing-table';
import { keepRunningSetting } from '../../../../src/ui/store/settings';
import { lookWhenSeen, pauseWhenHidden, type Visibility } from '../../../../src/ui/store/visibility';
import { type FakePage, fakePage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

class Tab {
  hidden = false;
  private onChange = () => {};

  addEventListener(_: string, listener: () => void): void {
    this.onChange = listener;
  }

  show(isShown: boolean): void {
    this.hidden = !isShown;
    this.onChange();
  }
}

function tabOf(page: FakePage, tab = new Tab()): Tab {
  pauseWhenHidden(page.store, page.actions, tab as unknown as Visibility);
  return tab;
}

const lastCommands = (page: FakePage) => page.worker.commands.slice(1).map(({ type }) => type);

describe('a tab', () => {
  test('has nothing worked out to be looked at while it is hidden', () => {
    const page = fakePage();
    const tab = new Tab();
    lookWhenSeen(page.run, tab as unknown as Visibility);
    page.begin(true);
    page.run.look({ model: true });
    tab.show(false);
    page.run.look({ gradients: true });
    tab.show(true);
    expect(page.worker.told('look').map(({ looks }) => looks)).toEqual([
      { gradients: false, model: true, seeds: false },
      { gradients: false, model: false, seeds: false },
      { gradients: true, model: true, seeds: false },
    ]);
  });

  test('pauses while it is hidden and goes on when it is shown', () => {
    const page = fakePage();
    page.begin(true);
    const tab = tabOf(page);
    tab.show(false);
    expect(lastCommands(page)).toEqual(['pause']);
    page.worker.say({ type: 'state', runId: page.state.runId, state: 'paused', step: 1, end: null });
    tab.show(true);
    expect(lastCommands(page)).toEqual(['pause', 'play']);
  });

  test('that was paused stays so when it is shown again', () => {
    const page = fakePage();
    page.begin(false);
    const tab = tabOf(page);
    tab.show(false);
    tab.show(true);
    expect(lastCommands(page)).toEqual([]);
  });

  test('that was opened in the background waits until it is shown', () => {
    const page = fakePage();
    page.run.restart(true);
    const tab = new Tab();
    tab.hidden = true;
    tabOf(page, tab);
    expect(page.state.playing).toBe(false);
    tab.show(true);
    expect(page.state.playing).toBe(true);
  });

  test('goes on while it is hidden where the user wants it to', () => {
    const page = fakePage();
    page.begin(true);
    const tab = tabOf(page);
    page.actions.setKeepRunning(true);
    tab.show(false);
    expect(lastCommands(page)).toEqual([]);
  });
});

describe('whether to keep running', () => {
  test('is kept in the browser', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(keepRunningSetting.read()).toBe(false);
    fakePage().actions.setKeepRunning(true);
    expect(keepRunningSetting.read()).toBe(true);
  });

  test('is no trouble to a browser that keeps nothing', () => {
    const forbid = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
    const { actions, store } = fakePage();
    actions.setKeepRunning(true);
    expect(store.getState().keepRunning).toBe(true);
    expect(keepRunningSetting.read()).toBe(false);
  });
});

describe('a missing table', () => {
  const table: Table = { name: 'heights.csv', fingerprint: '0123abcd', rows: 0, columns: [] };

  function asking() {
    const page = fakePage();
    const open = vi.fn();
    askForMissingTable(page.store, page.actions, open);
    return { page, open };
  }

  test('is asked for by its name, until it is there', () => {
    const { page } = asking();
    page.actions.load({ ...defaultConfig, data: 'table', table: referenceTo(table) });
    const [notice] = page.state.notices;
    expect(notice).toMatchObject({ code: 'missing-table', wanted: { name: 'heights.csv' } });
    expect(noticeWords(notice!)).toMatchObject({
      text: expect.stringContaining('“heights.csv”'),
      action: { url: null },
    });
    page.actions.useTable(table);
    page.settle();
    page.becomeReady();
    expect(page.state.notices).toEqual([]);
  });

  test('is not asked for any more once the configuration does without', () => {
    const { page } = asking();
    page.actions.load({ ...defaultConfig, data: 'table', table: referenceTo(table) });
    page.actions.load(defaultConfig);
    page.settle();
    page.becomeReady();
    expect(page.state.notices).toEqual([]);
  });

  test('that another file of its name cannot stand for is told apart from one that is not here', () => {
    const { page } = asking();
    page.actions.useTable({ ...table, fingerprint: 'ffffffff' });
    page.actions.load({ ...defaultConfig, data: 'table', table: referenceTo(table) });
    page.settle();
    expect(noticeWords(page.state.notices[0]!).text).toContain('does not hold what');
  });

  test('of an address offers to fetch it, and fetches nothing by itself', () => {
    const { page, open } = asking();
    const url = 'https://example.org/a.csv';
    page.actions.load({ ...defaultConfig, data: 'table', table: url });
    expect(open).not.toHaveBeenCalled();
    expect(noticeWords(page.state.notices[0]!).action).toMatchObject({ url });
  });

  test('of the preset opens the import at once', () => {
    const { page, open } = asking();
    page.actions.choosePreset('table');
    expect(open).toHaveBeenCalledOnce();
  });
});
