import { describe, expect, test } from 'vitest';
import { landscapeOf } from '../../../../src/core/analysis/landscapes/choice';
import { outcomeOf, type Way, withNews } from '../../../../src/ui/landscape/ways';

const landscape = landscapeOf({ id: 'cagrad', scale: 0.1 });
const way = (changes: Partial<Way>): Way => ({
  trail: [],
  step: 100,
  point: [0, 0],
  losses: [0, 0],
  isOver: true,
  hasDiverged: false,
  lateMove: 0,
  ...changes,
});

describe('what became of a method', () => {
  test.each([
    ['front', way({ point: [0, -8.3552] })],
    ['front', way({ point: [0, -8.4] })],
    ['still', way({ point: [5, 3] })],
    ['moving', way({ point: [5, 3], lateMove: 0.5 })],
    ['diverged', way({ hasDiverged: true })],
  ] as const)('is %s', (outcome, ended) => {
    expect(outcomeOf(ended, landscape, false)).toBe(outcome);
  });

  test('is open before its end, unless it has been stopped', () => {
    const open = way({ isOver: false, lateMove: null });
    expect(outcomeOf(open, landscape, true)).toBe('walking');
    expect(outcomeOf(open, landscape, false)).toBe('stopped');
  });
});

test('news add to the trail and replace the rest', () => {
  const first = withNews([], [{ ...way({ step: 1 }), trail: Float32Array.of(1, 2) }]);
  const second = withNews(first, [{ ...way({ step: 2 }), trail: Float32Array.of(3, 4) }]);
  const third = withNews(second, [{ ...way({ step: 3 }), trail: new Float32Array(0) }]);
  expect(third[0]!.step).toBe(3);
  expect(third[0]!.trail.flatMap((piece) => [...piece])).toEqual([1, 2, 3, 4]);
});
