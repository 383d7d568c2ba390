import { describe, expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { configSchema } from '../../../../src/core/config/schema';
import { knobsOf, startValues, valueCount } from '../../../../src/core/experiment/knob-values';
import { knobField, knobValue, withKnob } from '../../../../src/core/experiment/knobs';
import { questionKinds, rangeOf, startQuestion } from '../../../../src/core/experiment/start-question';
import { isSame } from '../../../../src/core/is-same';

const knobs = knobsOf(startConfig, null);
const named = knobs.map(({ name, task }) => (task === null ? name : `${name} of ${task}`));

describe('the knobs that can be varied', () => {
  test('have the options of the method and the architecture among them', () => {
    const config = { ...startConfig, method: { id: 'cagrad', options: {} } };
    expect(knobsOf(config, null).map(({ name }) => name)).toContain('method.c');
  });

  test('are those of the run and of each task that mean something for the data', () => {
    expect(named).toEqual(
      expect.arrayContaining(['learningRate', 'batch', 'trunk', 'labels of 0', 'weight of 1']),
    );
    expect(named).toContain('rotation of 0');
    expect(named).not.toContain('correlation');
    expect(named).not.toContain('seed');
    expect(knobsOf({ ...startConfig, data: 'correlated' }, null).map(({ name }) => name)).toContain(
      'correlation',
    );
  });

  test.each(knobs.map((place) => [place.name, place] as const))(
    '%s has values of its own, the base among the numbers',
    (_, place) => {
      const { values } = rangeOf(place, startConfig);
      expect(values.length).toBeGreaterThan(1);
      expect(values.length).toBeLessThanOrEqual(valueCount);
      for (const value of values) {
        const config = withKnob(startConfig, place, value);
        expect(configSchema.safeParse(config).success, String(value)).toBe(true);
      }
      const field = knobField(startConfig, place)!;
      if (field.type === 'number' && field.scale === 'log') {
        expect(values.some((value) => isSame(value, knobValue(startConfig, place)))).toBe(true);
      }
    },
  );

  test('go by factors where their scale does', () => {
    expect(startValues(runFields.learningRate, 0.01)).toEqual([1e-4, 1e-3, 1e-2, 0.1, 1]);
    expect(startValues(runFields.batch, 32)).toEqual([8, 16, 32, 64, 128]);
    expect(startValues(runFields.batch, 1)).toEqual([1, 2, 4, 8, 16]);
    expect(startValues(taskFields.labels, 0.1)).toEqual([0.01, 0.03, 0.1, 0.32, 1]);
  });

  test('go evenly where their scale does, turn by eighths, halve and double widths, and begin at off', () => {
    expect(startValues(taskFields.noise, 0)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(startValues(taskFields.rotation, 0)).toEqual([0, 45, 90, 135, 180]);
    expect(startValues(runFields.trunk, [8, 16])).toEqual([
      [2, 4],
      [4, 8],
      [8, 16],
      [16, 32],
      [32, 64],
    ]);
    expect(startValues(runFields.trunkL2, 0)).toEqual([0, 1e-5, 1e-4, 1e-3, 1e-2]);
  });
});

test.each(questionKinds)('a question of the kind %s can be asked of the start', (kind) => {
  expect(startQuestion(kind, startConfig).kind).toBe(kind);
});
