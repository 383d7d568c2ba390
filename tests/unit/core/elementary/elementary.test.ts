import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atan2, cos, erf, exp, hypot, log, log1p, pow, sin, tanh } from '../../../../src/core/elementary';
import table from './table.json';

/** How many floats lie between two numbers of one sign. */
function ulpsBetween(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  return Math.abs(Number(bits[0]! - bits[1]!));
}

const functions = { exp, log, log1p, tanh, sin, cos, erf };

// The table was worked out in decimal numbers of 60 digits and rounded once.
const most: Record<keyof typeof table, number> = {
  exp: 1,
  log: 1,
  log1p: 3,
  tanh: 6,
  sin: 1,
  cos: 1,
  erf: 2,
};

describe.each(Object.keys(table) as (keyof typeof table)[])('%s', (name) => {
  test(`is within ${most[name]} units in the last place`, () => {
    expect(table[name].length).toBeGreaterThan(30);
    for (const [x, value] of table[name] as [number, number][]) {
      expect(ulpsBetween(functions[name](x), value), `${name}(${x})`).toBeLessThanOrEqual(most[name]);
    }
  });
});

test('what lies out of range is infinite, 0 or no number', () => {
  expect([exp(1000), exp(-1000), exp(Number.NaN)]).toEqual([Number.POSITIVE_INFINITY, 0, Number.NaN]);
  expect([log(0), log(-1), log(Number.POSITIVE_INFINITY)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]);
  expect([log1p(0), tanh(1e9), tanh(-1e9), erf(9), erf(-9)]).toEqual([0, 1, -1, 1, -1]);
  expect([tanh(Number.NaN), erf(Number.NaN), log1p(Number.NaN)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});

test('exp and log undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      expect(log(exp(x))).toBeCloseTo(x, 12);
    }),
  );
});

test('angles are those of their points', () => {
  const angle = fc.double({ min: -3.14, max: 3.14, noNaN: true });
  fc.assert(
    fc.property(angle, (t) => {
      expect(atan2(sin(t), cos(t))).toBeCloseTo(t, 14);
    }),
  );
  expect(atan2(0, -1)).toBe(Math.PI);
  expect(atan2(0, 0)).toBe(0);
});

test('powers of whole numbers are products, others go by logarithms', () => {
  expect(pow(1.5, 3)).toBe(1.5 * 1.5 * 1.5);
  expect(pow(2, -2)).toBe(0.25);
  expect(pow(0, 0.5)).toBe(0);
  expect(pow(9, 0.5)).toBeCloseTo(3, 14);
  expect(pow(0.7, -1.3)).toBeCloseTo(1 / 0.7 ** 1.3, 14);
});

test('a length is right where squares would be out of range', () => {
  expect(hypot(3e200, 4e200) / 5e200).toBeCloseTo(1, 14);
  expect(hypot(3e-200, 4e-200) / 5e-200).toBeCloseTo(1, 14);
  expect(hypot()).toBe(0);
});
