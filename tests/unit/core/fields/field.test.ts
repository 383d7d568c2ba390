import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { type Field, keptNumber, type NumberField } from '../../../../src/core/fields/field';

const records: readonly Field[] = [...Object.values(runFields), ...Object.values(taskFields)];
const numbers = records.filter((field): field is NumberField => field.type === 'number');

const isOnRange = ({ zero, min, max }: NumberField, value: number) =>
  (value >= min && value <= max) || (zero !== undefined && value === 0);

test('keys are unique and need no escape in a link', () => {
  for (const fields of [Object.values(runFields), Object.values(taskFields)]) {
    const keys = fields.map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z\d-]*$/);
  }
  const reserved: string[] = ['v', 'tasks'];
  for (const { key } of Object.values(runFields)) expect(reserved).not.toContain(key);
});

test('names of choices need no escape in a link', () => {
  const choices = records.flatMap((field) => (field.type === 'choice' ? field.options : []));
  expect(choices.length).toBeGreaterThan(10);
  for (const { id } of choices) expect(id).toMatch(/^[a-z][a-z\d-]*$/);
});

describe.each(numbers)('the number kept for $key', (field) => {
  const asked = fc.oneof(
    fc.double(),
    fc.double({ min: field.min - 1, max: field.max + 1, noNaN: true }),
    fc.double({ min: -Math.abs(field.min) * 2, max: Math.abs(field.min) * 2, noNaN: true }),
    fc.constantFrom(0, -0, field.min, field.max, field.min / 2, field.default),
  );

  test('is on the range, and is kept once more as it is', () => {
    fc.assert(
      fc.property(asked, (value) => {
        const kept = keptNumber(field, value);
        expect(isOnRange(field, kept)).toBe(true);
        expect(Object.is(keptNumber(field, kept), kept)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not fall where the number asked for rises', () => {
    const finite = asked.filter((value) => !Number.isNaN(value));
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(keptNumber(field, Math.min(a, b))).toBeLessThanOrEqual(keptNumber(field, Math.max(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the default for NaN, and for the default', () => {
    expect(keptNumber(field, Number.NaN)).toBe(field.default);
    expect(keptNumber(field, field.default)).toBe(field.default);
  });

  test('is whole where only whole numbers are allowed, else no further away than the grid is wide', () => {
    fc.assert(
      fc.property(fc.double({ min: field.min, max: field.max, noNaN: true }), (value) => {
        const kept = keptNumber(field, value);
        if (field.integer) expect(Number.isInteger(kept)).toBe(true);
        const width = field.integer ? 1 : (field.step ?? Math.abs(value) / 100);
        expect(Math.abs(kept - value)).toBeLessThanOrEqual(width / 2 + 1e-9);
      }),
    );
  });
});

test('a number under the range is 0 only where 0 means something, and only from half of the range’s start on', () => {
  const off = { ...taskFields.weight, min: 0.01 };
  expect([0.004, 0.006, -3].map((value) => keptNumber(off, value))).toEqual([0, 0.01, 0]);
  const { zero: _, ...without } = off;
  expect([0.004, 0, -3].map((value) => keptNumber(without, value))).toEqual([0.01, 0.01, 0.01]);
});
