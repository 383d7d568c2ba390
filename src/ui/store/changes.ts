import { runFields, taskFields } from '../../core/config/fields';
import { networkParts } from '../../core/config/network-parts';
import type { Config } from '../../core/config/schema';
import type { Effect, Field, RecordChoice, RecordField } from '../../core/fields/field';
import { isSame } from '../../core/is-same';

/** What the step to another configuration asks of the run. */
export type Consequence = 'none' | 'live' | 'restart';

/** The strongest effect of the fields that differ; other tasks, or tasks in another order, restart. */
export function consequenceOf(before: Config, after: Config): Consequence {
  if (before.tasks.length !== after.tasks.length) return 'restart';
  const consequences = [
    ofFields(runFields, before, after),
    ...before.tasks.map((task, index) => ofFields(taskFields, task, after.tasks[index]!)),
  ];
  return (['restart', 'live'] as const).find((each) => consequences.includes(each)) ?? 'none';
}

function ofFields(fields: Record<string, Field>, before: object, after: object): Consequence {
  const changed = Object.entries(fields).filter(([name]) => differs(before, after, name));
  if (changed.length === 0) return 'none';
  const effects = changed.map(([name, field]) => effectOf(field, partOf(before, name), partOf(after, name)));
  return effects.includes('restart') ? 'restart' : 'live';
}

function effectOf(field: Field, before: unknown, after: unknown): Effect {
  if (field.type !== 'record') return field.effect;
  const options = changedOptions(field, before as RecordChoice, after as RecordChoice);
  if (options.length === 0) return field.effect;
  const known = optionsOf(field, after as RecordChoice);
  return options.some((name) => known[name]?.effect === 'restart') ? 'restart' : 'live';
}

/** Names of the options that one and the same method has other values of; none where it is another method. */
export function changedOptions(field: RecordField, before: RecordChoice, after: RecordChoice): string[] {
  if (before.id !== after.id) return [];
  const names = Object.keys(optionsOf(field, after));
  return names.filter((name) => differs(before.options, after.options, name));
}

const optionsOf = (field: RecordField, { id }: RecordChoice) => field.records[id]?.options ?? {};

/** Names of the knobs in which two configurations differ: "learningRate", "method.c", "tasks.0.weight", "tasks". */
export function changedKnobs(before: Config, after: Config): string[] {
  const knobs = Object.entries(runFields).flatMap(([name, field]: [string, Field]) => {
    if (!differs(before, after, name)) return [];
    if (field.type !== 'record') return [name];
    const choices = [partOf(before, name), partOf(after, name)] as [RecordChoice, RecordChoice];
    const options = changedOptions(field, ...choices);
    return options.length > 0 ? options.map((option) => `${name}.${option}`) : [name];
  });
  if (before.tasks.length !== after.tasks.length) return [...knobs, 'tasks'];
  const inTasks = before.tasks.flatMap((task, index) =>
    Object.keys(taskFields)
      .filter((name) => differs(task, after.tasks[index]!, name))
      .map((name) => `tasks.${index}.${name}`),
  );
  return [...knobs, ...inTasks];
}

function differs(before: object, after: object, name: string): boolean {
  return !isSame(partOf(before, name), partOf(after, name));
}

function partOf(record: object, name: string): unknown {
  return record[name as keyof object];
}

/**
 * Whether pictures of one run can stand for the other's until its own come: the same tasks on the same layers, shared
 * in the same way.
 */
export function hasSameShape(before: Config, after: Config): boolean {
  const shape = (config: Config) =>
    networkParts(config, ['inputs', 'trunk', 'sharing', 'heads', 'outputs'], true);
  return isSame(shape(before), shape(after));
}
