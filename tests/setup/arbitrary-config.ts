import fc from 'fast-check';
import { runFields, taskFields } from '../../src/core/config/fields';
import { maxTasks } from '../../src/core/config/limits';
import type { Config, DataId, TaskConfig } from '../../src/core/config/schema';
import { dataFamilies, normaliseTask } from '../../src/core/data/index';
import {
  type Field,
  keptNumber,
  keptRecord,
  type NumberField,
  type RecordField,
} from '../../src/core/fields/field';

// Configurations are drawn from the field records, so that a new field is in these properties from its first day.

const awkward = fc.constantFrom(...'&#%,;:*=+ -_."<>\'`|\\^{}[]/?!()é好😀\t\n\u00a0\u200d\u3000');

function texts(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const units = [awkward, 'grapheme-ascii', 'binary'] as const;
  const all = units.map((unit) => fc.string({ unit, minLength, maxLength }));
  return fc.oneof(...all).filter((text) => text.length <= maxLength);
}

export function values(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return numbers(field);
    case 'choice':
      return fc.constantFrom(...field.options.map(({ id }) => id));
    case 'toggle':
      return fc.boolean();
    case 'widths':
      return fc.array(fc.integer({ min: field.min, max: field.max }), { maxLength: field.maxLayers });
    case 'text':
      return texts(0, field.maxLength);
    case 'names':
      return fc.array(texts(1, field.maxLength), { maxLength: 4 });
    case 'record':
      return methods(field);
    default:
      return field satisfies never;
  }
}

export function methods(field: RecordField): fc.Arbitrary<unknown> {
  const choices = Object.entries(field.records).map(([id, { options }]) =>
    recordOf<Record<string, number | string | boolean>>(options).map((drawn) =>
      keptRecord(field, { id, options: drawn }),
    ),
  );
  return fc.oneof(...choices);
}

function numbers(field: NumberField): fc.Arbitrary<number> {
  const spread = fc.double({ min: field.min, max: field.max, noNaN: true });
  const small = fc.double({ min: -6, max: 3, noNaN: true }).map((power) => 10 ** power);
  const edges = fc.constantFrom(0, field.min, field.max, field.default);
  return fc.oneof(spread, small, edges).map((value) => keptNumber(field, value));
}

/** A record of all fields, each at its default half of the time. */
export function recordOf<T>(fields: Record<string, Field>): fc.Arbitrary<T> {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    fc.oneof(fc.constant(field.default), values(field)),
  ]);
  return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<T>;
}

function tasksOf(data: DataId): fc.Arbitrary<readonly TaskConfig[]> {
  const targets = dataFamilies[data].targets(null).map(({ id }) => id);
  const target = targets.length > 0 ? fc.constantFrom(...targets) : texts(0, taskFields.target.maxLength);
  const task = fc
    .tuple(recordOf<TaskConfig>(taskFields), target)
    .map(([record, id]) => normaliseTask({ ...record, target: id }, data, null));
  const few = { weight: 8, arbitrary: fc.array(task, { minLength: 1, maxLength: 3 }) };
  const many = { weight: 1, arbitrary: fc.array(task, { minLength: 1, maxLength: maxTasks }) };
  const usual = dataFamilies[data].defaultTasks(null);
  const none = { weight: usual.length > 0 ? 3 : 0, arbitrary: fc.constant(usual) };
  return fc.oneof(few, many, none);
}

export const configs: fc.Arbitrary<Config> = recordOf<Omit<Config, 'tasks'>>(runFields).chain((run) =>
  tasksOf(run.data).map((tasks) => ({ ...run, tasks })),
);
