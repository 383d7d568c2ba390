import { runFields, taskFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import type { Field, RecordChoice, RecordField } from '../../core/fields/field';
import { isSame } from '../../core/is-same';
import { choiceText, valueText } from '../controls/format';
import { grammar } from '../text/language';
import { say, text } from '../text/text';

/** A knob in which configurations differ, and what each of them has. */
export interface KnobRow {
  readonly title: string;
  /** In the order of the configurations. */
  readonly values: readonly string[];
}

/** One configuration with what its tasks are called. */
export interface NamedConfig {
  readonly config: Config;
  readonly tasks: readonly string[];
}

/** The knobs in which configurations differ, in the order of the controls; tasks as a whole where they are others. */
export function differencesOf(all: readonly NamedConfig[]): readonly KnobRow[] {
  const rows = Object.entries<Field>(runFields).map(([name, field]) =>
    rowOf(
      field,
      say(field.title),
      all.map(({ config }) => config[name as keyof Config]),
    ),
  );
  return [...rows, ...taskRows(all)].filter((row) => row !== null);
}

/** The value of a knob in words: "CAGrad (c 0.4)", "16-16", "off". */
export function knobValue(field: Field, value: unknown): string {
  switch (field.type) {
    case 'number':
      return valueText(field, value as number);
    case 'choice':
      return choiceText(field, value);
    case 'toggle':
      return text(value ? 'messages.mark.on' : 'messages.mark.off');
    case 'widths':
      return (value as readonly number[]).join('-') || text('runs.none');
    case 'text':
      return (value as string) || text('runs.none');
    case 'names':
      return grammar().list(value as readonly string[]) || text('runs.none');
    case 'record':
      return recordValue(field, value as RecordChoice);
    default:
      return field satisfies never;
  }
}

/** A knob inside a sentence: "learning rate 0.003", "PCGrad". */
export function knobWords(field: Field, value: unknown): string {
  if (field.type === 'record') return knobValue(field, value);
  const title = grammar().inSentence(say(field.title));
  return text('messages.mark.change', { title, value: knobValue(field, value) });
}

function recordValue({ records }: RecordField, { id, options }: RecordChoice): string {
  const record = records[id];
  if (record === undefined) return id;
  const said = Object.entries(options).flatMap(([name, value]) => {
    const option = record.options[name];
    return option === undefined ? [] : [knobWords(option, value)];
  });
  return said.length === 0
    ? say(record.title)
    : text('runs.withOptions', { title: say(record.title), options: grammar().clauses(said) });
}

function taskRows(all: readonly NamedConfig[]): (KnobRow | null)[] {
  const [first] = all;
  if (first === undefined) return [];
  const targetsOf = ({ config }: NamedConfig) => config.tasks.map(({ target }) => target);
  if (!all.every((each) => isSame(targetsOf(each), targetsOf(first)))) {
    return [{ title: text('runs.compare.tasks'), values: all.map(({ tasks }) => grammar().list(tasks)) }];
  }
  return first.config.tasks.flatMap((_, index) =>
    Object.entries<Field>(taskFields).map(([name, field]) => {
      const title = text('messages.mark.task', { name: first.tasks[index] ?? '', change: say(field.title) });
      const values = all.map(
        ({ config }) => config.tasks[index]![name as keyof (typeof config.tasks)[number]],
      );
      return rowOf(field, title, values);
    }),
  );
}

function rowOf(field: Field, title: string, values: readonly unknown[]): KnobRow | null {
  if (values.every((value) => isSame(value, values[0]))) return null;
  return { title, values: values.map((value) => knobValue(field, value)) };
}
