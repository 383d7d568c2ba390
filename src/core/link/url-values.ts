import type { Config, TaskConfig } from '../config/schema';
import type { Field, NamesField, RecordChoice, WidthsField } from '../fields/field';
import { words } from '../words';
import { plainSeparators } from './travelled';
import { readRecord, writeRecord } from './url-record';
import { numberIn, type Part, readScalar, writeScalar } from './url-scalars';
import { cutText, decodeText, encodeText, quoted, shortText } from './url-text';

/** What some field of a configuration, or of how its charts are looked at, holds. */
export type Value = Exclude<Config[keyof Config], Config['tasks']> | TaskConfig[keyof TaskConfig];

export type { Part };

/** A value as a link carries it; `inTask` where it stands among a task's knobs. */
export function writeValue(field: Field, value: Value, inTask: boolean): string {
  switch (field.type) {
    case 'number':
    case 'toggle':
    case 'choice':
      return writeScalar(field, value as number | string | boolean, inTask);
    case 'widths':
      return (value as readonly number[]).join(',') || 'none';
    case 'names':
      return (value as readonly string[]).map((name) => encodeText(name, true)).join(',');
    case 'text':
      return encodeText(value as string, inTask);
    case 'record':
      return writeRecord(field, value as RecordChoice);
    default:
      return field satisfies never;
  }
}

/** The value that a part of a link means: on the field's range and grid, whatever the part is. */
export function readValue(field: Field, part: Part): Value {
  switch (field.type) {
    case 'number':
    case 'toggle':
    case 'choice':
      return readScalar(field, part) as Value;
    case 'widths':
      return readWidths(field, part);
    case 'names':
      return readNames(field, part);
    case 'text':
      return readText(part, field.maxLength);
    case 'record':
      return readRecord(field, part);
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
    problems.push({ place, found: quoted(raw), expected: words`at most ${maxLength} characters`, used });
  }
  return kept;
}

function readWidths(field: WidthsField, { raw, place, problems }: Part): readonly number[] {
  const said = decodeText(plainSeparators(raw, false)).text.trim();
  if (said === 'none') return [];
  const asked = said.split(',').map(numberIn);
  const numbers = asked.filter((width) => !Number.isNaN(width)).slice(0, field.maxLayers);
  const kept = numbers.map((width) => Math.min(field.max, Math.max(field.min, Math.round(width))));
  const widths = kept.length === 0 ? field.default : kept;
  if (widths.length !== asked.length || widths.some((width, layer) => width !== asked[layer])) {
    const expected = words`none, or up to ${field.maxLayers} whole numbers of ${field.min} to ${field.max}`;
    problems.push({ place, found: quoted(raw), expected, used: writeValue(field, widths, false) });
  }
  return widths;
}

function readNames(field: NamesField, { raw, place, problems }: Part): readonly string[] {
  if (raw === '') return [];
  const items = raw.split(',');
  const names = items.filter((item) => item !== '').slice(0, field.maxItems);
  if (names.length < items.length) {
    const used = names.length === 0 ? 'none' : words`the first ${names.length}`;
    const expected = words`up to ${field.maxItems} names, none of them empty`;
    problems.push({ place, found: words`${items.length} names`, expected, used });
  }
  return names.map((name) => readText({ raw: name, place, problems }, field.maxLength));
}
