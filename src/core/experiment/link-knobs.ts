import { runFields, taskFields } from '../config/fields';
import type { Config } from '../config/schema';
import type { Field, RecordField } from '../fields/field';
import { isSame } from '../is-same';
import { decodeText, quoted } from '../link/url-text';
import { type Part, readValue, writeValue } from '../link/url-values';
import { words } from '../words';
import type { KnobRange, KnobValue } from './experiment';
import { type KnobPlace, knobField } from './knobs';

// A knob over a range: its key, a colon and its values, `lr:0.001;0.01`. A task's knob has the task's number in front,
// `2.labels:5;10`, an option that of its method or architecture, `method.c:0.2;0.4`.

/** So many values a knob has at most. */
const mostValues = 32;

export function writeKnob(config: Config, knob: KnobRange): string {
  const field = knobField(config, knob);
  if (field === null) throw new RangeError(`knob must be one that can be turned; got ${knob.name}`);
  const values = knob.values.map((value) => writeValue(field, value as never, field.type !== 'widths'));
  return `${keyOf(knob, field)}:${values.join(';')}`;
}

function keyOf({ name, task }: KnobPlace, { key }: Field): string {
  if (task !== null) return `${task + 1}.${key}`;
  const [record, option] = name.split('.');
  return option === undefined ? key : `${record}.${key}`;
}

/** The knob that a part of a link means, with values that are distinct; none where it is none, or has fewer than two. */
export function readKnob(config: Config, { raw, place, problems }: Part): KnobRange[] {
  const colon = raw.indexOf(':');
  const at = placeOf(config, decodeText(raw.slice(0, Math.max(0, colon))).text.trim());
  const field = at && knobField(config, at);
  if (!field) {
    const expected = words`the key of a knob, a colon and its values between semicolons`;
    problems.push({ place, found: quoted(raw), expected, used: '' });
    return [];
  }
  const said = raw.slice(colon + 1).split(';');
  const values: KnobValue[] = [];
  for (const each of said.slice(0, mostValues)) {
    const value = readValue(field, { raw: each, place, problems }) as KnobValue;
    if (!values.some((known) => isSame(known, value))) values.push(value);
  }
  if (said.length > mostValues || values.length < 2) {
    const used = values.length < 2 ? '' : words`the first ${mostValues}`;
    const expected = words`2 to ${mostValues} different values`;
    problems.push({ place, found: words`${said.length} values`, expected, used });
  }
  return values.length < 2 ? [] : [{ ...at, values }];
}

/** The knob that a key means. */
function placeOf(config: Config, key: string): KnobPlace | null {
  const dot = key.indexOf('.');
  const [scope, own] = dot < 0 ? ['', key] : [key.slice(0, dot), key.slice(dot + 1)];
  const named = (fields: Readonly<Record<string, Field>>) =>
    Object.entries(fields).find(([, field]) => field.key === own)?.[0];
  const placed = (name: string | undefined, task: number | null = null) =>
    name === undefined ? null : { name, task };
  if (scope === '') return placed(named(runFields));
  if (scope === 'method' || scope === 'sharing') {
    const { records }: RecordField = runFields[scope];
    const name = named(records[config[scope].id]?.options ?? {});
    return placed(name && `${scope}.${name}`);
  }
  return /^[1-9]\d?$/.test(scope) ? placed(named(taskFields), Number(scope) - 1) : null;
}
