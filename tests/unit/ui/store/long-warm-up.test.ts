import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { sayLongWarmUp } from '../../../../src/ui/store/long-warm-up';
import { fakePage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const page = fakePage();
  sayLongWarmUp(page.store, page.actions);
  const codes = () => page.store.getState().notices.map(({ code }) => code);
  return { ...page, codes };
}

it('a network that takes long to make ready is said to, until it is ready', () => {
  const { store, codes } = watched();
  store.setState({ phase: 'warming' });
  vi.advanceTimersByTime(3_900);
  expect(codes()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(codes()).toEqual(['long-warm-up']);
  expect(noticeWords({ code: 'long-warm-up' }).title).toMatch(/takes a while/);
  store.setState({ phase: 'running' });
  expect(codes()).toEqual([]);
});

it('one that is ready soon is not', () => {
  const { store, codes } = watched();
  store.setState({ phase: 'warming' });
  vi.advanceTimersByTime(1_000);
  store.setState({ phase: 'running' });
  vi.advanceTimersByTime(10_000);
  expect(codes()).toEqual([]);
});
