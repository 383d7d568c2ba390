import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { liveSettings } from '../../../../src/core/run/member';
import { standingNumbers } from '../../../../src/ui/store/latest';
import { isWeightSet, leavesOut } from '../../../../src/ui/store/weights-in-use';
import { fakePage, frame } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the numbers of the latest step', () => {
  test('are those of the last step that has come, and gone with its run', () => {
    const page = fakePage();
    page.begin(true);
    expect(standingNumbers(page.state)).toBeNull();
    page.worker.say(frame(page.state.runId, 1, 1, 8));
    page.settle();
    expect(standingNumbers(page.state)).toEqual({ step: 8, losses: [8, 8], weights: [1, 1] });
    page.actions.reset();
    expect(standingNumbers(page.state)).toBeNull();
  });

  test('do not stand for settings that no step was made with yet', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say(frame(runId, 1, 1, 8));
    page.settle();
    const settings = { ...liveSettings(page.state.config), method: { id: 'pcgrad', options: {} } };
    page.worker.say({ type: 'marked', runId, step: 8, settings });
    expect(standingNumbers(page.state)).toBeNull();
    page.worker.say(frame(runId, 2, 9, 9));
    page.settle();
    expect(standingNumbers(page.state)?.step).toBe(9);
  });
});

describe('a weight of 0', () => {
  const off = (method: string, options = {}) => {
    const page = fakePage();
    page.actions.configureTask(1, { weight: 0 });
    page.actions.configure({ method: { id: method, options } });
    return [0, 1].map((task) => leavesOut(page.state.config, task));
  };

  test('leaves its task out, whatever the method', () => {
    expect(off('fixed')).toEqual([false, true]);
    expect(off('stch')).toEqual([false, true]);
    expect(off('stch', { form: 'recipe' })).toEqual([false, true]);
    expect(off('pcgrad')).toEqual([false, true]);
  });
});

test('the weights are just what was set only under the method that takes them as they are', () => {
  const page = fakePage();
  const isSet = (id: string) => isWeightSet({ ...page.state.config, method: { id, options: {} } });
  expect(['fixed', 'equal', 'tchebycheff', 'pcgrad'].map(isSet)).toEqual([true, false, false, false]);
});
