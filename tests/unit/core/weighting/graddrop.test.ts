import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combined } from '../../../../src/core/linalg/rows';
import { stream } from '../../../../src/core/random';
import { graddrop, keptSigns } from '../../../../src/core/weighting/graddrop';
import { combineSteps } from '../../../setup/method-steps';

const rowsOf = (entry: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((tasks) =>
      fc.array(fc.array(entry, { minLength: 5, maxLength: 5 }), { minLength: tasks, maxLength: tasks }),
    );

const anyRows = rowsOf(fc.double({ min: -10, max: 10, noNaN: true }));
const sumOf = (rows: number[][]) =>
  combined(
    rows.map(() => 1),
    rows,
  );

const step = (jacobian: readonly ArrayLike<number>[], options = {}, seed = 1) =>
  combineSteps(graddrop, [{ losses: jacobian.map(() => 1), jacobian }], options, stream(seed, 'method'))[0]!;

function expectRows(actual: ArrayLike<number>, expected: ArrayLike<number>) {
  for (let k = 0; k < expected.length; k++) expect(actual[k]).toBeCloseTo(expected[k]!, 10);
}

test('is the sum of the gradients when everything leaks', () => {
  fc.assert(fc.property(anyRows, (rows) => expectRows(step(rows, { leak: 1 }).direction, sumOf(rows))));
});

test('is the sum of the gradients where all entries have the same sign', () => {
  const positive = rowsOf(fc.double({ min: 1e-6, max: 10, noNaN: true }));
  fc.assert(
    fc.property(positive, fc.constantFrom(1, -1), fc.nat(1000), (rows, sign, seed) => {
      const signed = rows.map((row) => row.map((value) => sign * value));
      expectRows(step(signed, {}, seed).direction, sumOf(signed));
    }),
  );
});

test('keeps of each entry the positive tasks or the negative ones, and no others', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(1000), (rows, seed) => {
      const { direction } = step(rows, {}, seed);
      for (const [k, value] of direction.entries()) {
        const column = rows.map((row) => row[k]!);
        const part = (sign: number) =>
          column.filter((entry) => Math.sign(entry) === sign).reduce((sum, entry) => sum + entry, 0);
        expect(Math.min(Math.abs(value - part(1)), Math.abs(value - part(-1)))).toBeLessThan(1e-12);
      }
    }),
  );
});

test('keeps the positive entries for the share of draws that lie under P', () => {
  // P = (1 + (3 - 1) / 4) / 2 = 0.75
  const kept = (draw: number) => keptSigns([[3], [-1]], [draw]).map((row) => row[0]);
  expect(kept(0)).toEqual([1, 0]);
  expect(kept(0.749)).toEqual([1, 0]);
  expect(kept(0.75)).toEqual([0, 0]);
  expect(kept(0.751)).toEqual([0, 1]);
});

test('is the plain sum in the mean over the draws', () => {
  const rows = [
    [3, -2, 0.5],
    [-1, -1, -0.4],
  ];
  const random = stream(3, 'method');
  const draws = 20_000;
  const mean = new Float64Array(3);
  for (let draw = 0; draw < draws; draw++) {
    const { direction } = combineSteps(graddrop, [{ losses: [1, 1], jacobian: rows }], {}, random)[0]!;
    for (const [k, value] of direction.entries()) mean[k]! += value / draws;
  }
  // The first entry is 3 or -1: a standard error of 0.012.
  expect(mean[0]).toBeGreaterThan(2 - 0.06);
  expect(mean[0]).toBeLessThan(2 + 0.06);
  expect(mean[1]).toBeCloseTo(-3, 10);
  expect(mean[2]).toBeGreaterThan(0.1 - 0.02);
  expect(mean[2]).toBeLessThan(0.1 + 0.02);
});

test('draws one number for each parameter, whatever the number of tasks', () => {
  for (const rows of [
    [[1, 2, 3]],
    [
      [1, 2, 3],
      [-1, -2, 3],
    ],
  ]) {
    const random = stream(5, 'method');
    combineSteps(graddrop, [{ losses: rows.map(() => 1), jacobian: rows }], {}, random);
    const other = stream(5, 'method');
    for (let k = 0; k < 3; k++) other.uniform();
    expect(random.state()).toEqual(other.state());
  }
});

test('shows the weights with which a plain sum comes closest to its direction', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { direction, weights } = step(rows);
      const fitted = combined(weights, rows);
      const distance = (to: ArrayLike<number>) => Math.hypot(...direction.map((value, k) => value - to[k]!));
      const longest = Math.max(...rows.map((row) => Math.hypot(...row)));
      for (const [t, row] of rows.entries()) {
        const length = Math.hypot(...row);
        // A gradient that is nothing beside the others is no part of the fit.
        if (length < 1e-12 * longest) continue;
        const nudge = 0.01 / (length || 1);
        for (const sign of [nudge, -nudge]) {
          const moved = combined(
            weights.map((weight, s) => (s === t ? weight + sign : weight)),
            rows,
          );
          expect(distance(fitted)).toBeLessThanOrEqual(distance(moved) + 1e-3);
        }
      }
    }),
  );
});
