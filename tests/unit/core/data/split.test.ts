import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { buildDataset } from '../../../../src/core/data/index';
import { seenRows, splitRows } from '../../../../src/core/data/split';

const seeds = fc.integer({ min: 0, max: 999_999 });
const shares = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);

const knobs = (seed: number) => ({ testShare: 0.5, validationShare: 0, seed, split: 'random' }) as const;

test('training and test rows are disjoint, complete, ordered and never empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), shares, seeds, (rows, share, seed) => {
      const { train, test: tested } = splitRows(rows, { ...knobs(seed), testShare: share }, []);
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

describe('the validation rows', () => {
  const cases = fc.record({
    rows: fc.integer({ min: 2, max: 300 }),
    testShare: shares,
    validationShare: fc.integer({ min: 1, max: 50 }).map((percent) => percent / 100),
    seed: seeds,
    split: fc.constantFrom('random' as const, 'stratified' as const),
  });
  const classes = (rows: number) => [Int32Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? 1 : 0))];

  test('are a share of those that would be trained on, and leave the test rows alone', () => {
    fc.assert(
      fc.property(cases, ({ rows, ...given }) => {
        const { train, validation, test: tested } = splitRows(rows, given, classes(rows));
        const without = splitRows(rows, { ...given, validationShare: 0 }, classes(rows));
        expect(tested).toEqual(without.test);
        expect([...train, ...validation].sort((a, b) => a - b)).toEqual([...without.train]);
        expect(train.length).toBeGreaterThan(0);
        const most = without.train.length - 1;
        const wanted = Math.round(given.validationShare * without.train.length);
        expect(validation.length).toBe(Math.min(most, Math.max(1, wanted)));
      }),
    );
  });

  test('of no share are none', () => {
    expect(splitRows(100, knobs(7), []).validation).toHaveLength(0);
  });

  test('have their share of a rare class where the split is stratified', () => {
    const rare = Int32Array.from({ length: 400 }, (_, row) => (row < 20 ? 1 : 0));
    for (let seed = 0; seed < 50; seed++) {
      const given = { seed, testShare: 0.5, validationShare: 0.2, split: 'stratified' } as const;
      const { train, validation, test: tested } = splitRows(400, given, [rare]);
      const rareIn = [train, validation, tested].map((rows) => rows.filter((row) => rare[row] === 1).length);
      expect(rareIn).toEqual([8, 2, 10]);
    }
  });
});

test('a share of labels is of the training rows; those of validation and test show all', () => {
  const config = { ...defaultConfig, validationShare: 0.2 };
  const built = buildDataset(config, null);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const { tasks, train, validation, test: tested } = built.dataset;
  const seen = (rows: Uint32Array) => rows.filter((row) => !Number.isNaN(tasks[0]!.targets[row]!)).length;
  expect([train, validation, tested].map(seen)).toEqual([24, 60, 300]);
});
