import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../../src/core/data/even-labels';
import { stream } from '../../../../src/core/random';

const orders = fc.record({
  rows: fc.integer({ min: 1, max: 300 }),
  size: fc.integer({ min: 1, max: 64 }),
  seed: fc.integer({ min: 0, max: 999_999 }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
});

/** An epoch's batches, and each task's labels. */
function epochOf({
  rows,
  size,
  seed,
  shares,
}: {
  rows: number;
  size: number;
  seed: number;
  shares: number[];
}) {
  const random = stream(seed, 'batches');
  const tasks = shares.map((share) => ({
    targets: Float32Array.from({ length: rows }, () => (random.uniform() < share ? 1 : Number.NaN)),
  }));
  const order = random.shuffle(Uint32Array.from({ length: rows }, (_, row) => row));
  spreadLabels(order, size, tasks, random);
  const batches = Array.from({ length: Math.ceil(rows / size) }, (_, batch) => [
    ...order.subarray(batch * size, (batch + 1) * size),
  ]);
  return { order, tasks, batches };
}

const labelsIn = (rows: readonly number[], { targets }: { targets: Float32Array }) =>
  rows.filter((row) => !Number.isNaN(targets[row]!)).length;

describe('batches with their share of labels', () => {
  test('are all rows, each once', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const { order } = epochOf(given);
        expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
      }),
    );
  });

  test('have the labels of one task in their share, rounded up or down', () => {
    fc.assert(
      fc.property(orders, ({ shares, ...given }) => {
        const { tasks, batches, order } = epochOf({ ...given, shares: [shares[0]!] });
        const all = labelsIn([...order], tasks[0]!);
        for (const rows of batches) {
          const wanted = (all * rows.length) / given.rows;
          expect(Math.abs(labelsIn(rows, tasks[0]!) - wanted)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  test('miss a label of the few-labels preset only where there are fewer labels than batches', () => {
    const given = { rows: 1000, size: 32, seed: 7, shares: [] as number[] };
    for (const labels of [20, 32, 100]) {
      const random = stream(7, 'batches');
      const task = {
        targets: Float32Array.from({ length: 1000 }, (_, row) => (row < labels ? 1 : Number.NaN)),
      };
      const order = random.shuffle(Uint32Array.from({ length: given.rows }, (_, row) => row));
      spreadLabels(order, given.size, [task], random);
      const counts = Array.from({ length: 31 }, (_, batch) =>
        labelsIn([...order.subarray(batch * 32, (batch + 1) * 32)], task),
      );
      expect(counts.filter((count) => count === 0)).toHaveLength(Math.max(0, 31 - labels));
      expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil((labels * 32) / 1000));
    }
  });

  test('have the labels of four tasks nearly in their shares, whatever rows they are in', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { tasks, batches, order } = epochOf({ rows: 960, size: 32, seed, shares: [0.05, 0.1, 0.3, 0.6] });
      for (const task of tasks) {
        const wanted = (labelsIn([...order], task) * 32) / 960;
        for (const rows of batches) expect(Math.abs(labelsIn(rows, task) - wanted)).toBeLessThan(3);
      }
    }
  });

  test('are drawn: another state of the stream puts other rows together', () => {
    const epochs = [1, 2].map((seed) => epochOf({ rows: 64, size: 8, seed, shares: [0.25] }).order);
    expect(epochs[0]).not.toEqual(epochs[1]);
  });
});
