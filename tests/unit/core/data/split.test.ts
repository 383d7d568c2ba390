import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenRows, splitRows } from '../../../../src/core/data/split';

const seeds = fc.integer({ min: 0, max: 999_999 });
const shares = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);

const knobs = (seed: number) => ({ testShare: 0.5, seed, split: 'random' }) as const;

test('training and test rows are disjoint, complete, ordered and never empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), shares, seeds, (rows, share, seed) => {
      const { train, test: tested } = splitRows(rows, { testShare: share, seed, split: 'random' }, []);
      expect([...train, ...tested].sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
      expect([...train]).toEqual([...train].sort((a, b) => a - b));
      expect(train.length).toBeGreaterThan(0);
      expect(tested.length).toBe(Math.min(rows - 1, Math.max(1, Math.round(share * rows))));
    }),
  );
});

test('the split hangs on the seed', () => {
  expect(splitRows(100, knobs(1), [])).toEqual(splitRows(100, knobs(1), []));
  expect(splitRows(100, knobs(1), [])).not.toEqual(splitRows(100, knobs(2), []));
});

test('a single row cannot be divided', () => {
  expect(() => splitRows(1, knobs(7), [])).toThrow('rows must be >= 2; got 1');
});

test('a task sees exactly its share of the labels, and at least one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), shares, seeds, (count, share, seed) => {
      const candidates = Uint32Array.from({ length: count }, (_, i) => 3 * i);
      const seen = seenRows(candidates, share, seed, 0);
      expect(seen.length).toBe(Math.max(1, Math.round(share * count)));
      expect(new Set(seen).size).toBe(seen.length);
      expect([...seen].every((row) => candidates.includes(row))).toBe(true);
    }),
  );
});

test('a larger share of labels contains a smaller one', () => {
  fc.assert(
    fc.property(shares, shares, seeds, (a, b, seed) => {
      const candidates = Uint32Array.from({ length: 120 }, (_, i) => i);
      const few = seenRows(candidates, Math.min(a, b), seed, 2);
      const many = new Set(seenRows(candidates, Math.max(a, b), seed, 2));
      expect([...few].every((row) => many.has(row))).toBe(true);
    }),
  );
});

test('two tasks see labels of different rows', () => {
  const candidates = Uint32Array.from({ length: 120 }, (_, i) => i);
  expect(seenRows(candidates, 0.5, 7, 0)).not.toEqual(seenRows(candidates, 0.5, 7, 1));
});

test('of no rows none is seen', () => {
  expect(seenRows(new Uint32Array(), 0.5, 7, 0)).toHaveLength(0);
});
