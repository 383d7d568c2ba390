import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../../../src/ui/store/announcements';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listener() {
  const heard: (readonly string[])[] = [];
  return { heard, announce: createAnnouncer((words) => heard.push(words)) };
}

describe('what is told to who does not see the page', () => {
  test('is told at once, and then at most every five seconds: the latest of each kind', () => {
    const { heard, announce } = listener();
    announce('run', 'Training.');
    announce('verdict', 'Sharing hurts.');
    announce('verdict', 'Sharing helps.');
    announce('notice', 'A link was mended.');
    expect(heard).toEqual([['Training.']]);
    vi.advanceTimersByTime(4999);
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(heard[1]).toEqual(['Sharing helps.', 'A link was mended.']);
  });

  test('is not told twice, nor what has become as it was before it was told', () => {
    const { heard, announce } = listener();
    announce('verdict', 'Sharing helps.');
    announce('verdict', 'Sharing hurts.');
    announce('verdict', 'Sharing helps.');
    vi.advanceTimersByTime(20_000);
    announce('verdict', 'Sharing helps.');
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual([['Sharing helps.']]);
  });

  test('is nothing where there is nothing to say', () => {
    const { heard, announce } = listener();
    announce('verdict', '');
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual([]);
  });

  test('does not wait where the user has just asked for it', () => {
    const { heard, announce } = listener();
    announce('run', 'Training.');
    announce('sound', 'Rings: test.');
    announce('sound', 'Rings: alone.');
    announce('sound', 'Rings: test.');
    expect(heard.flat()).toEqual(['Training.', 'Rings: test.', 'Rings: alone.', 'Rings: test.']);
  });
});
