import { runFields, taskFields } from '../config/fields';
import type { Config, TaskConfig } from '../config/schema';
import { normaliseTask } from '../data/index';
import type { Field, OptionField, RecordChoice, RecordField, WidthsField } from '../fields/field';
import type { KnobRange, KnobValue } from './experiment';

/** A knob that an experiment can turn. */
export type KnobField = OptionField | WidthsField;

/** Where a knob is: see {@link KnobRange}. */
export type KnobPlace = Pick<KnobRange, 'name' | 'task'>;

/** Which run is which, and what is compared with what: no knob of an experiment. */
const fixedNames: ReadonlySet<string> = new Set([
  'seed',
  'seeds',
  'draws',
  'data',
  'baseline',
  'kind',
  'metric',
]);

const recordNames = ['method', 'sharing'] as const;

/** The option of the base's own method or architecture that a name means: `method.c`. */
function optionOf(config: Config, name: string) {
  for (const record of recordNames) {
    if (!name.startsWith(`${record}.`)) continue;
    const option = name.slice(record.length + 1);
    const field: RecordField = runFields[record];
    const options = field.records[config[record].id]?.options ?? {};
    return Object.hasOwn(options, option) ? { record, option, field: options[option]! } : null;
  }
  return null;
}

function turnable(field: Field | undefined): KnobField | null {
  switch (field?.type) {
    case 'number':
    case 'choice':
    case 'toggle':
    case 'widths':
      return field;
    default:
      return null;
  }
}

/**
 * The field of a knob of a configuration that can be turned; null where there is none. `name` is one of `runFields`, of
 * `taskFields` where `task` says which task, or an option of the configuration's method or architecture: `method.c`,
 * `sharing.experts`.
 */
export function knobField(config: Config, { name, task }: KnobPlace): KnobField | null {
  if (fixedNames.has(name)) return null;
  if (task !== null) return config.tasks[task] === undefined ? null : turnable(own(taskFields, name));
  return optionOf(config, name)?.field ?? turnable(own(runFields, name));
}

function own(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** What a knob stands at. */
export function knobValue(config: Config, { name, task }: KnobPlace): KnobValue {
  if (task !== null) return config.tasks[task]![name as keyof TaskConfig];
  const option = optionOf(config, name);
  if (option === null) return config[name as keyof Config] as KnobValue;
  return config[option.record].options[option.option] ?? option.field.default;
}

/** The configuration with a knob turned to a value. */
export function withKnob(config: Config, { name, task }: KnobPlace, value: KnobValue): Config {
  if (task !== null) {
    const turned = (each: TaskConfig) => normaliseTask({ ...each, [name]: value }, config.data, null);
    return { ...config, tasks: config.tasks.map((each, place) => (place === task ? turned(each) : each)) };
  }
  const option = optionOf(config, name);
  if (option === null) return { ...config, [name]: value };
  return { ...config, [option.record]: withOption(config[option.record], option, value as string) };
}

/** A choice says only the options that differ from their defaults. */
function withOption(
  { id, options }: RecordChoice,
  { option, field }: { readonly option: string; readonly field: OptionField },
  value: number | string | boolean,
): RecordChoice {
  const others = Object.entries(options).filter(([name]) => name !== option);
  return { id, options: Object.fromEntries(value === field.default ? others : [...others, [option, value]]) };
}
