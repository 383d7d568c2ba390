import { describe, expect, it } from 'vitest';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import type { NumberField } from '../../../../src/core/fields/field';
import { keptNumber } from '../../../../src/core/fields/field';
import { parseTyped, typedText, valueText } from '../../../../src/ui/controls/format';
import { firstPosition, lastPosition, valueAt } from '../../../../src/ui/controls/slider-scale';

describe('a value as a control shows it', () => {
  it.each([
    [taskFields.weight, 1, '× 1.0'],
    [taskFields.weight, 0, 'off'],
    [taskFields.weight, 0.07, '× 0.07'],
    [taskFields.labels, 0.12, '12 %'],
    [taskFields.rotation, 40, '40°'],
    [taskFields.noise, 0.1, '0.10'],
    [taskFields.offset, -2.5, '−2.5'],
    [runFields.learningRate, 0.01, '0.01'],
    [runFields.learningRate, 0.00002, '2e−5'],
    [runFields.samples, 20_000, '20,000'],
    [runFields.steps, 0, 'never'],
  ] as const)('of %o is %d as %s', (field, value, shown) => {
    expect(valueText(field, value)).toBe(shown);
  });

  it('fits in eight characters at every position of every slider', () => {
    for (const field of [...Object.values(runFields), ...Object.values(taskFields)]) {
      if (field.type !== 'number' || field.key === 'steps') continue;
      for (let position = firstPosition(field); position <= lastPosition(field); position++) {
        expect(valueText(field, valueAt(field, position)).length).toBeLessThanOrEqual(8);
      }
    }
  });
});

describe('what someone types', () => {
  it.each([
    [taskFields.labels, '12', 0.12],
    [taskFields.labels, '12 %', 0.12],
    [taskFields.weight, '× 0.5', 0.5],
    [taskFields.weight, 'off', 0],
    [taskFields.weight, 'OFF ', 0],
    [taskFields.rotation, '40°', 40],
    [runFields.samples, '20,000', 20_000],
    [runFields.learningRate, '0,01', 0.01],
    [runFields.learningRate, '1e-3', 0.001],
    [runFields.learningRate, '', null],
    [runFields.learningRate, 'fast', null],
    [runFields.learningRate, 'Infinity', null],
    [runFields.batch, 'off', null],
  ] as [NumberField, string, number | null][])('into %o as %s is %d', (field, typed, value) => {
    expect(parseTyped(field, typed)).toBe(value);
  });

  it('is understood again as it was put into the field', () => {
    for (const field of [...Object.values(runFields), ...Object.values(taskFields)]) {
      if (field.type !== 'number') continue;
      for (let position = firstPosition(field); position <= lastPosition(field); position++) {
        const value = valueAt(field, position);
        expect(keptNumber(field, parseTyped(field, typedText(field, value))!)).toBe(value);
      }
    }
  });
});
