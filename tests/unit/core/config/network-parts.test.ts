import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { networkParts } from '../../../../src/core/config/network-parts';
import type { Config } from '../../../../src/core/config/schema';
import type { Field, NetworkPart } from '../../../../src/core/fields/field';
import { shapeOf } from '../../../../src/core/run/model';
import { architectures, chosenArchitecture } from '../../../../src/core/sharing';

const all: readonly NetworkPart[] = ['inputs', 'columns', 'trunk', 'sharing', 'heads', 'outputs'];

/** Another value of a field. */
function otherValue(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'number':
      return value === field.min ? field.max : field.min;
    case 'choice':
      return field.options.find(({ id }) => id !== value)!.id;
    case 'toggle':
      return !value;
    case 'widths':
      return [3];
    case 'names':
      return ['other'];
    case 'record':
      return {
        id: Object.keys(field.records).find((id) => id !== (value as { id: string }).id)!,
        options: {},
      };
    default:
      return 'other';
  }
}

/** Layers, lanes and junctions, of two inputs and one output a task. */
function networkOf(config: Config): string {
  const shape = shapeOf(
    config,
    2,
    config.tasks.map(() => 1),
  );
  const { architecture, options } = chosenArchitecture(config.sharing, shape);
  return JSON.stringify([shape.head, shape.tasks, architecture.plan(shape, options)]);
}

describe('a knob that says no part of the network', () => {
  const config: Config = { ...defaultConfig, sharing: { id: 'groups', options: {} } };
  const [first, second] = config.tasks;

  test.each(Object.entries<Field>(runFields).filter(([, field]) => field.shapes === undefined))(
    'leaves it as it is: %s',
    (name, field) => {
      const changed = { ...config, [name]: otherValue(field, config[name as keyof Config]) };
      expect(networkOf(changed)).toBe(networkOf(config));
    },
  );

  test.each(Object.entries<Field>(taskFields).filter(([, field]) => field.shapes === undefined))(
    'leaves it as it is: a task’s %s',
    (name, field) => {
      const task = { ...first!, [name]: otherValue(field, first![name as keyof typeof first]) };
      expect(networkOf({ ...config, tasks: [task, second!] })).toBe(networkOf(config));
    },
  );
});

test('the parts of a configuration are others where one of their knobs is, and only then', () => {
  const parts = (config: Config, part: NetworkPart) => JSON.stringify(networkParts(config, [part], true));
  const wide = { ...defaultConfig, trunk: [16] };
  expect(all.filter((part) => parts(wide, part) !== parts(defaultConfig, part))).toEqual(['trunk']);
  const [task, ...others] = defaultConfig.tasks;
  const deep = { ...defaultConfig, tasks: [{ ...task!, headDepth: 1 }, ...others] };
  expect(all.filter((part) => parts(deep, part) !== parts(defaultConfig, part))).toEqual(['sharing']);
});

test('a live option counts only where it is asked for', () => {
  const soft = (strength: number) => ({ ...defaultConfig, sharing: { id: 'soft', options: { strength } } });
  const parts = (strength: number, withLive: boolean) =>
    JSON.stringify(networkParts(soft(strength), ['sharing'], withLive));
  expect(parts(0.1, false)).toBe(parts(10, false));
  expect(parts(0.1, true)).not.toBe(parts(10, true));
  const live = Object.values(architectures).flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, { effect }]) => (effect === 'live' ? [name] : [])),
  );
  expect(new Set(live)).toEqual(new Set(['strength']));
});
