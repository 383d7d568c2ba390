import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dbMtl } from '../../../../src/core/weighting/db-mtl';
import { combineSteps } from '../../../setup/method-steps';

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const rows = fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
const losses = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 3, maxLength: 3 });
const norm = (row: ArrayLike<number>) => Math.hypot(...Array.from(row));

const step = (given: { losses: readonly number[]; jacobian: readonly number[][] }, options = {}) =>
  combineSteps(dbMtl, [given], options)[0]!;

test('brings all gradients of the log losses to the norm of the largest', () => {
  fc.assert(
    fc.property(losses, rows, (row, jacobian) => {
      fc.pre(jacobian.every((one) => norm(one) > 0.1));
      const { weights, state } = step({ losses: row, jacobian });
      const rescaled = state.means.map((mean, t) => weights[t]! * norm(mean!));
      const largest = Math.max(...state.means.map((mean) => norm(mean!)));
      for (const size of rescaled) expect(size / largest).toBeCloseTo(1, 4);
    }),
  );
});

test('gives the same direction whatever the unit of a loss', () => {
  fc.assert(
    fc.property(losses, rows, fc.constantFrom(1e-3, 0.5, 1e3), (row, jacobian, unit) => {
      const plain = step({ losses: row, jacobian }, { beta: 0 });
      const scaled = step(
        {
          losses: row.map((loss, t) => (t === 1 ? unit * loss : loss)),
          jacobian: jacobian.map((one, t) => (t === 1 ? one.map((value) => unit * value) : one)),
        },
        { beta: 0 },
      );
      const size = norm(plain.direction);
      for (const [k, value] of plain.direction.entries()) {
        // 1e-8 beside a loss of 0.05 / 1000.
        expect(Math.abs(scaled.direction[k]! - value)).toBeLessThanOrEqual(1e-3 * size + 1e-9);
      }
    }),
  );
});

test('gives each head the gradient of its log loss', () => {
  const { headWeights } = step({ losses: [0.5, 4], jacobian: [[1], [1]] });
  expect(headWeights[0]).toBeCloseTo(2, 6);
  expect(headWeights[1]).toBeCloseTo(0.25, 6);
  expect(dbMtl.heads({})).toBe('returned');
});

test('keeps a running mean that starts at 0, of a memory that shortens with sigma', () => {
  const given = { losses: [1], jacobian: [[1]] };
  const means = (options = {}) =>
    combineSteps(dbMtl, [given, given], options).map(({ state }) => state.means![0]![0]);
  const [first, second] = means();
  expect(first).toBeCloseTo(0.1, 7);
  expect(second).toBeCloseTo(0.9 * 0.1 + 0.1, 7);
  expect(means({ sigma: 1 })[1]).toBeCloseTo(0.45 * 0.1 + 0.55, 7);
});
