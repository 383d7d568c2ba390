import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../../../src/core/data/split';
import { stratify } from '../../../../src/core/data/stratify';
import { stream } from '../../../../src/core/random';

const seeds = fc.integer({ min: 0, max: 999_999 });
const shares = fc.integer({ min: 5, max: 90 }).map((percent) => percent / 100);
/** A task's classes, some of them rare, with missing labels. */
const columnOf = (rows: number) =>
  fc.array(fc.constantFrom(-1, 0, 0, 0, 0, 1, 1, 2, 3), { minLength: rows, maxLength: rows });

const countOf = (rows: Iterable<number>, task: ArrayLike<number>, stratum: number) =>
  [...rows].filter((row) => task[row] === stratum).length;

function split(seed: number, testShare: number, tasks: readonly (readonly number[])[]) {
  const strata = tasks.map((task) => Int32Array.from(task));
  return splitRows(tasks[0]!.length, { seed, testShare, validationShare: 0, split: 'stratified' }, strata);
}

describe('a stratified split', () => {
  const cases = fc.integer({ min: 2, max: 200 }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      seed: seeds,
      share: shares,
      tasks: fc.array(columnOf(rows), { minLength: 1, maxLength: 4 }),
    }),
  );

  test('has as many rows on each side as one at random, disjoint, complete and ordered', () => {
    fc.assert(
      fc.property(cases, ({ rows, seed, share, tasks }) => {
        const { train, test: tested } = split(seed, share, tasks);
        const plain = splitRows(rows, { seed, testShare: share, validationShare: 0, split: 'random' }, []);
        expect(tested.length).toBe(plain.test.length);
        expect([...train, ...tested].sort((a, b) => a - b)).toEqual(
          Array.from({ length: rows }, (_, row) => row),
        );
        for (const side of [train, tested]) expect([...side]).toEqual([...side].sort((a, b) => a - b));
      }),
    );
  });

  test('keeps the share of each class and of missing labels of one task to less than three rows', () => {
    fc.assert(
      fc.property(cases, ({ rows, seed, share, tasks }) => {
        const [task] = tasks;
        const { test: tested } = split(seed, share, [task!]);
        const real = tested.length / rows;
        for (const stratum of [-1, 0, 1, 2, 3]) {
          const all = countOf(task!.keys(), task!, stratum);
          expect(Math.abs(countOf(tested, task!, stratum) - real * all)).toBeLessThan(3);
        }
      }),
    );
  });

  test('has a class that two rows have on both sides, where there is room for it', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 5 }), (seed, positives) => {
        const fraud = Array.from({ length: 200 }, (_, row) => (row < positives ? 1 : 0));
        const sides = split(seed, 0.2, [fraud]);
        for (const side of [sides.train, sides.test]) expect(countOf(side, fraud, 1)).toBeGreaterThan(0);
      }),
    );
  });

  test('keeps the shares of several tasks at once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = stream(seed, 'data');
        const tasks = [0.5, 0.1, 0.03].map((rare) =>
          Array.from({ length: 600 }, () => (draw.uniform() < 0.3 ? -1 : draw.uniform() < rare ? 1 : 0)),
        );
        const { test: tested } = split(seed, 0.2, tasks);
        for (const task of tasks) {
          for (const stratum of [-1, 0, 1]) {
            const wanted = 0.2 * countOf(task.keys(), task, stratum);
            expect(Math.abs(countOf(tested, task, stratum) - wanted)).toBeLessThan(2.5);
          }
        }
      }),
    );
  });

  test('is the one at random where there is nothing to keep in its share', () => {
    const same = [Array.from({ length: 50 }, () => 0), Array.from({ length: 50 }, () => 0)];
    expect(split(3, 0.3, same)).toEqual(
      splitRows(50, { seed: 3, testShare: 0.3, validationShare: 0, split: 'random' }, []),
    );
  });

  test('hangs on the seed', () => {
    const task = Array.from({ length: 60 }, (_, row) => row % 3);
    expect(split(1, 0.5, [task])).toEqual(split(1, 0.5, [task]));
    expect(split(1, 0.5, [task])).not.toEqual(split(2, 0.5, [task]));
  });
});

test('every row is as likely as another of its class', () => {
  const rows = Uint32Array.from({ length: 20 }, (_, row) => row);
  const task = Int32Array.from(rows, (row) => (row < 5 ? 1 : 0));
  const drawn = new Float64Array(20);
  for (let seed = 0; seed < 2000; seed++) {
    for (const row of stratify(rows, 8, [task], stream(seed, 'split'))[0]) drawn[row]!++;
  }
  for (const count of drawn) expect(count / 2000).toBeCloseTo(0.4, 1);
});
