import type { Problem } from '../problem';
import {
  type ChoiceField,
  type Field,
  keptNumber,
  type NamesField,
  type NumberField,
  type WidthsField,
} from './field';
import type { Config, TaskConfig } from './schema';
import { rangeText } from './schema';
import { cutText, decodeText, encodeText, quoted, shortText } from './url-text';

/** What some field of a configuration holds. */
export type Value = Exclude<Config[keyof Config], Config['tasks']> | TaskConfig[keyof TaskConfig];

/** A part of a link, and where to say what is wrong with it. */
export interface Part {
  readonly raw: string;
  readonly place: string;
  readonly problems: Problem[];
}

/** A value as a link carries it; `inTask` where it stands among a task's knobs. */
export function writeValue(field: Field, value: Value, inTask: boolean): string {
  switch (field.type) {
    case 'number':
      return writeNumber(field, value as number);
    case 'toggle':
      return value ? 'on' : 'off';
    case 'widths':
      return (value as readonly number[]).join(',') || 'none';
    case 'names':
      return (value as readonly string[]).map((name) => encodeText(name, true)).join(',');
    case 'choice':
    case 'text':
      return encodeText(value as string, inTask);
    default:
      return field satisfies never;
  }
}

/** The value that a part of a link means: on the field's range and grid, whatever the part is. */
export function readValue(field: Field, part: Part): Value {
  switch (field.type) {
    case 'number':
      return readNumber(field, part);
    case 'toggle':
      return readOption(part, { on: true, off: false }, field.default ? 'on' : 'off');
    case 'widths':
      return readWidths(field, part);
    case 'names':
      return readNames(field, part);
    case 'choice':
      return readOption(part, idsOf(field), field.default);
    case 'text':
      return readText(part, field.maxLength);
    default:
      return field satisfies never;
  }
}

/** The text of a part of a link, of at most `maxLength` UTF-16 units. */
export function readText({ raw, place, problems }: Part, maxLength: number): string {
  const { text, isBroken } = decodeText(raw);
  const kept = cutText(text, maxLength);
  const used = shortText(kept);
  if (isBroken) problems.push({ place, found: quoted(raw), expected: 'percent signs written as %25', used });
  if (kept !== text) {
    problems.push({ place, found: quoted(raw), expected: `at most ${maxLength} characters`, used });
  }
  return kept;
}

/** Whether two values are the same plain data; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSame(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
}

function writeNumber(field: NumberField, value: number): string {
  const shown = field.unit === 'percent' ? Number((value * 100).toPrecision(12)) : value;
  const isTiny = shown !== 0 && Math.abs(shown) < 1e-4;
  return isTiny ? shown.toExponential() : String(shown);
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text says, in decimal digits; NaN where it says none. */
function numberIn(text: string): number {
  return decimal.test(text.trim()) ? Number(text) : Number.NaN;
}

function readNumber(field: NumberField, { raw, place, problems }: Part): number {
  // A plus sign is a space in texts, but a sign in numbers.
  const asked = numberIn(decodeText(raw.replaceAll('+', '%2B')).text);
  const kept = keptNumber(field, field.unit === 'percent' ? asked / 100 : asked);
  const used = writeNumber(field, kept);
  if (Number(used) !== asked) problems.push({ place, found: quoted(raw), expected: numberText(field), used });
  return kept;
}

function numberText(field: NumberField): string {
  if (field.integer) return `a whole number of ${rangeText(field)}`;
  const share = field.unit === 'percent' ? 100 : 1;
  const grid = field.step === undefined ? 'with 3 significant digits' : `in steps of ${field.step * share}`;
  return `a number of ${rangeText(field)}, ${grid}`;
}

const idsOf = (field: ChoiceField): Readonly<Record<string, string>> =>
  Object.fromEntries(field.options.map(({ id }) => [id, id]));

function readOption<V>(
  { raw, place, problems }: Part,
  options: Readonly<Record<string, V>>,
  otherwise: string,
): V {
  const said = decodeText(raw).text.trim();
  if (Object.hasOwn(options, said)) return options[said]!;
  const expected = `one of ${Object.keys(options).join(', ')}`;
  problems.push({ place, found: quoted(raw), expected, used: otherwise });
  return options[otherwise]!;
}

function readWidths(field: WidthsField, { raw, place, problems }: Part): readonly number[] {
  const said = decodeText(raw).text.trim();
  if (said === 'none') return [];
  const asked = said.split(',').map(numberIn);
  const numbers = asked.filter((width) => !Number.isNaN(width)).slice(0, field.maxLayers);
  const kept = numbers.map((width) => Math.min(field.max, Math.max(field.min, Math.round(width))));
  const widths = kept.length === 0 ? field.default : kept;
  if (widths.length !== asked.length || widths.some((width, layer) => width !== asked[layer])) {
    const expected = `none, or up to ${field.maxLayers} whole numbers of ${field.min} to ${field.max}`;
    problems.push({ place, found: quoted(raw), expected, used: writeValue(field, widths, false) });
  }
  return widths;
}

function readNames(field: NamesField, { raw, place, problems }: Part): readonly string[] {
  if (raw === '') return [];
  const items = raw.split(',');
  const names = items.filter((item) => item !== '').slice(0, field.maxItems);
  if (names.length < items.length) {
    const used = names.length === 0 ? 'none' : `the first ${names.length}`;
    const expected = `up to ${field.maxItems} names, none of them empty`;
    problems.push({ place, found: `${items.length} names`, expected, used });
  }
  return names.map((name) => readText({ raw: name, place, problems }, field.maxLength));
}
