import { describe, expect, it } from 'vitest';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import type { NumberField } from '../../../../src/core/fields/field';
import { keptNumber } from '../../../../src/core/fields/field';
import {
  firstPosition,
  lastPosition,
  positionOf,
  valueAt,
  valueToward,
} from '../../../../src/ui/controls/slider-scale';

const numberFields: NumberField[] = [...Object.values(runFields), ...Object.values(taskFields)].filter(
  (field) => field.type === 'number',
);

describe.each(numberFields.map((field) => [field.key, field] as const))('the slider of %s', (_, field) => {
  it('reaches both ends of the range, and off where the field has it', () => {
    expect(valueAt(field, 0)).toBe(field.min);
    expect(valueAt(field, lastPosition(field))).toBe(field.max);
    if (firstPosition(field) < 0) expect(valueAt(field, firstPosition(field))).toBe(0);
  });

  it('stands only for values that the field keeps as they are', () => {
    for (let position = firstPosition(field); position <= lastPosition(field); position++) {
      const value = valueAt(field, position);
      expect(keptNumber(field, value)).toBe(value);
    }
  });

  it('never goes back while it is pushed forward', () => {
    for (let position = firstPosition(field); position < lastPosition(field); position++) {
      expect(valueAt(field, position + 1)).toBeGreaterThanOrEqual(valueAt(field, position));
    }
  });

  it('walks from one end to the other and back by single steps', () => {
    for (const [start, end, direction] of [
      [valueAt(field, firstPosition(field)), field.max, 1],
      [field.max, valueAt(field, firstPosition(field)), -1],
    ] as const) {
      let value = start;
      for (let steps = 0; value !== end && steps <= 2 * lastPosition(field) + 4; steps++) {
        value = valueToward(field, value, positionOf(field, value) + direction);
      }
      expect(value).toBe(end);
    }
  });

  it('shows the default at a position that is on the slider', () => {
    expect(positionOf(field, field.default)).toBeGreaterThanOrEqual(firstPosition(field));
    expect(positionOf(field, field.default)).toBeLessThanOrEqual(lastPosition(field));
  });
});

describe('a logarithmic slider', () => {
  it('stops at powers of ten of the learning rate', () => {
    for (const rate of [1e-4, 1e-3, 0.01, 0.1, 1]) {
      expect(valueAt(runFields.learningRate, positionOf(runFields.learningRate, rate))).toBe(rate);
    }
  });

  it('stops at powers of two of the batch', () => {
    for (let batch = 1; batch <= 1024; batch *= 2) {
      expect(valueAt(runFields.batch, positionOf(runFields.batch, batch))).toBe(batch);
    }
  });

  it('has weight 1 in its middle', () => {
    expect(valueAt(taskFields.weight, lastPosition(taskFields.weight) / 2)).toBe(1);
  });
});
