import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { RecordChoice } from '../../../../src/core/fields/field';
import { matchOf, sizeOfModel } from '../../../../src/ui/store/model-size';
import type { AppState } from '../../../../src/ui/store/state';
import { fakePage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sharing = (id: string, options: RecordChoice['options'] = {}) => ({ sharing: { id, options } });

function countOf(state: AppState): number {
  const { shared, own } = sizeOfModel(state)!;
  return shared + own;
}

/** Two inputs, 8 - 8, one output and three. */
const hardCount = 2 * 8 + 8 + 8 * 8 + 8 + 8 + 1 + 3 * 8 + 3;

describe('the size of the network', () => {
  test('is known before the run is, where the data says how many inputs there are', () => {
    const { state } = fakePage();
    expect(state.ready).toBeNull();
    expect(countOf(state)).toBe(hardCount);
    expect(sizeOfModel({ ...state, config: { ...state.config, data: 'table' } })).toBeNull();
  });

  test('is that of the way of sharing', () => {
    const page = fakePage();
    page.actions.configure(sharing('single'));
    expect(sizeOfModel(page.state)).toMatchObject({ shared: 0, own: 2 * (16 + 8 + 64 + 8) + 9 + 27 });
  });
});

describe('matching the size', () => {
  test('is offered once the sharing has changed the size, and comes as near as widths can', () => {
    const page = fakePage();
    expect(matchOf(page.state)).toBeNull();
    page.actions.configure(sharing('mmoe'));
    const match = matchOf(page.state)!;
    expect(match.wanted).toBe(hardCount);
    page.actions.matchSize();
    expect(page.state.config.trunk).toEqual(match.trunk);
    expect(countOf(page.state)).toBe(match.parameters);
    expect(Math.abs(match.parameters - hardCount)).toBeLessThan(20);
    expect(matchOf(page.state)).toBeNull();
  });

  test('is not offered where the size stays as it is', () => {
    const page = fakePage();
    page.actions.configure(sharing('groups'));
    expect(matchOf(page.state)).toBeNull();
    page.actions.configure({ learningRate: 0.1 });
    expect(matchOf(page.state)).toBeNull();
  });

  test('keeps to the network before the first of several changes, through a match', () => {
    const page = fakePage();
    for (const experts of [3, 5, 8]) page.actions.configure(sharing('mmoe', { experts }));
    expect(matchOf(page.state)!.wanted).toBe(hardCount);
    page.actions.matchSize();
    page.actions.configure(sharing('hard'));
    expect(matchOf(page.state)!.wanted).toBe(hardCount);
    page.actions.matchSize();
    expect(page.state.config.trunk).toEqual(defaultConfig.trunk);
  });

  test('counts groups and the layers that tasks leave after as ways of sharing', () => {
    const page = fakePage();
    page.actions.configure(sharing('groups'));
    page.actions.configureTask(1, { group: 2 });
    expect(matchOf(page.state)!.wanted).toBe(hardCount);
    const other = fakePage();
    other.actions.configureTask(1, { trunkDepth: 0 });
    expect(matchOf(other.state)!.wanted).toBe(hardCount);
  });

  test('takes a trunk that was changed by hand for the size to keep at the next change', () => {
    const page = fakePage();
    page.actions.configure(sharing('mmoe'));
    page.actions.configure({ trunk: [5, 5] });
    expect(matchOf(page.state)!.wanted).toBe(hardCount);
    const count = countOf(page.state);
    page.actions.configure(sharing('hard'));
    expect(matchOf(page.state)!.wanted).toBe(count);
  });

  test('ends with other tasks, heads or data, and with a link', () => {
    const ways = [
      (page: ReturnType<typeof fakePage>) => page.actions.addTask(),
      (page: ReturnType<typeof fakePage>) => page.actions.configure({ head: [4] }),
      (page: ReturnType<typeof fakePage>) => page.actions.configure({ data: 'article' }),
      (page: ReturnType<typeof fakePage>) => page.actions.load({ ...page.state.config }),
    ];
    for (const change of ways) {
      const page = fakePage();
      page.actions.configure(sharing('mmoe'));
      change(page);
      expect(page.state.sizeBefore).toBeNull();
      expect(matchOf(page.state)).toBeNull();
    }
  });

  test('is taken back as one change, and is offered again', () => {
    const page = fakePage();
    page.actions.configure(sharing('mmoe'));
    const match = matchOf(page.state);
    page.actions.matchSize();
    page.actions.undo();
    expect(page.state.config).toMatchObject({ trunk: [8, 8], sharing: { id: 'mmoe' } });
    expect(matchOf(page.state)).toEqual(match);
    page.actions.undo();
    expect(page.state.config).toEqual(defaultConfig);
    expect(page.state.sizeBefore).toBeNull();
  });

  test('has nothing to set without a trunk', () => {
    const page = fakePage({ ...defaultConfig, trunk: [] });
    page.actions.configure(sharing('mmoe'));
    expect(matchOf(page.state)).toBeNull();
    const { config } = page.state;
    page.actions.matchSize();
    expect(page.state.config).toBe(config);
  });
});

describe('a change of how tasks share', () => {
  test('restarts the run, but for the strength, which the run is told', () => {
    const page = fakePage();
    page.begin(true);
    page.actions.configure(sharing('soft'));
    page.settle();
    expect(page.worker.told('load')).toHaveLength(2);
    page.actions.configure(sharing('soft', { strength: 10 }));
    page.settle();
    expect(page.worker.told('load')).toHaveLength(2);
    expect(page.worker.told('live').at(-1)!.settings.strength).toBe(10);
  });

  test('of the strength is one change as long as it is dragged', () => {
    const page = fakePage();
    page.actions.configure(sharing('sluice', { own: 0.5 }));
    vi.advanceTimersByTime(50);
    for (const strength of [0.1, 1, 10]) {
      page.actions.configure(sharing('sluice', { own: 0.5, strength }));
      vi.advanceTimersByTime(50);
    }
    page.actions.undo();
    expect(page.state.config.sharing).toEqual({ id: 'sluice', options: { own: 0.5 } });
    page.actions.undo();
    expect(page.state.config).toEqual(defaultConfig);
  });
});
