import { runFields, taskFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import type { Field, RecordChoice, RecordField } from '../../core/fields/field';
import { isSame } from '../../core/is-same';
import { valueText } from '../controls/format';
import { text } from '../text/text';

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
      field.title,
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
      return field.options.find(({ id }) => id === value)?.title ?? String(value);
    case 'toggle':
      return text(value ? 'messages.mark.on' : 'messages.mark.off');
    case 'widths':
      return (value as readonly number[]).join('-') || text('runs.none');
    case 'text':
      return (value as string) || text('runs.none');
    case 'names':
      return (value as readonly string[]).join(', ') || text('runs.none');
    case 'record':
      return recordValue(field, value as RecordChoice);
    default:
      return field satisfies never;
  }
}

/** A knob inside a sentence: "learning rate 0.003", "PCGrad". */
export function knobWords(field: Field, value: unknown): string {
  if (field.type === 'record') return knobValue(field, value);
  // "Loss weight" inside a sentence, but "L1" as it is.
  const title = field.title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return text('messages.mark.change', { title, value: knobValue(field, value) });
}

function recordValue({ records }: RecordField, { id, options }: RecordChoice): string {
  const record = records[id];
  if (record === undefined) return id;
  const said = Object.entries(options).flatMap(([name, value]) => {
    const option = record.options[name];
    return option === undefined ? [] : [knobWords(option, value)];
  });
  return said.length === 0 ? record.title : `${record.title} (${said.join(', ')})`;
}

function taskRows(all: readonly NamedConfig[]): (KnobRow | null)[] {
  const [first] = all;
  if (first === undefined) return [];
  const targetsOf = ({ config }: NamedConfig) => config.tasks.map(({ target }) => target);
  if (!all.every((each) => isSame(targetsOf(each), targetsOf(first)))) {
    return [{ title: text('runs.compare.tasks'), values: all.map(({ tasks }) => tasks.join(', ')) }];
  }
  return first.config.tasks.flatMap((_, index) =>
    Object.entries<Field>(taskFields).map(([name, field]) => {
      const title = text('messages.mark.task', { name: first.tasks[index] ?? '', change: field.title });
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
