import { describe, expect, it } from 'vitest';
import type { VectorCase } from './readers/reader';
import { tally } from './tally';

const cases: readonly VectorCase[] = ['a_1', 'a_10'].map((name) => ({ name, input: null, expected: null }));
const good = [
  { name: 'a_1, exact', error: 1e-9, tolerance: 1e-6 },
  { name: 'a_10', error: 0, tolerance: 0 },
];

describe('what outcomes come to', () => {
  it('finds no fault where each case is within its tolerance', () => {
    const { line, faults } = tally(cases, good);
    expect(faults).toEqual([]);
    expect(line).toBe('2 cases, 2 of 2 comparisons passed, largest error 0.0010 tolerances (a_1, exact)');
  });

  it('names what is over its tolerance, and what is not a number', () => {
    for (const error of [2e-6, Number.NaN]) {
      const { line, faults } = tally(cases, [...good, { name: 'a_1, other', error, tolerance: 1e-6 }]);
      expect(faults).toEqual([`a_1, other: ${error} exceeds 0.000001`]);
      expect(line).toContain('2 of 3 comparisons passed');
      expect(line).toContain('(a_1, other)');
    }
  });

  it('lets informational outcomes be as far off as they are', () => {
    const told = tally(cases, [...good, { name: 'a_1', error: 9, tolerance: 1, informational: 'chaotic' }]);
    expect(told.faults).toEqual([]);
    expect(told.line).toContain('1 informational (1: chaotic)');
    expect(told.line).toContain('largest error 0.0010');
  });

  it('wants a reason for what is skipped', () => {
    const skipped = { name: 'a_1', error: Number.NaN, tolerance: 0 };
    expect(tally(cases, [...good, { ...skipped, skipped: 'not ours' }]).faults).toEqual([]);
    expect(tally(cases, [...good, { ...skipped, skipped: ' ' }]).faults).toEqual(['a_1: no reason is given']);
  });

  it('misses a case that the reader leaves out', () => {
    expect(tally(cases, good.slice(1)).faults).toEqual(['a_1: the reader says nothing of this case']);
  });

  it('is not content with nothing, nor with skipped outcomes alone', () => {
    expect(tally([], []).faults).toEqual(['the reader compares nothing']);
    const skipped = good.map((outcome) => ({ ...outcome, skipped: 'not ours' }));
    expect(tally(cases, skipped).faults).toEqual(['the reader compares nothing']);
  });
});
