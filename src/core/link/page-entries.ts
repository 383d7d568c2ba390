import { runFields } from '../config/fields';
import { keptNumber, type NumberField } from '../fields/field';
import type { Problem } from '../problem';
import { weightings } from '../weighting';
import type { OptionValues } from '../weighting/weighting';
import { type Words, words } from '../words';
import { mended, mostEntries, plainSeparators } from './travelled';
import { readRecord, writeRecord } from './url-record';
import { numberIn, writeScalar } from './url-scalars';
import { decodeText, quoted } from './url-text';

/**
 * The entries of a page's state, `key=value` joined by `&`; of a repeated key the first. What happens to links
 * on their way is undone.
 */
export function entriesIn(
  text: string,
  known: readonly string[],
  problems: Problem[],
): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const { text: link, problems: guesses } = mended(text);
  problems.push(...guesses);
  for (const entry of link.split('&', mostEntries)) {
    if (entry === '') continue;
    const equals = entry.indexOf('=');
    const key = equals < 0 ? '' : decodeText(entry.slice(0, equals)).text.trim();
    const value = plainSeparators(entry.slice(equals + 1), false);
    if (!known.includes(key)) {
      const place = key === '' ? 'link' : quoted(key);
      problems.push({ place, found: quoted(entry), expected: words`one of ${known.join(', ')}`, used: '' });
    } else if (entries.has(key)) {
      const used = quoted(entries.get(key)!);
      problems.push({ place: key, found: quoted(value), expected: words`${key} only once`, used });
    } else entries.set(key, value);
  }
  return entries;
}

/** The entries that are not null, as a link carries them. */
export function writeEntries(entries: readonly (readonly [string, string | null])[]): string {
  return entries.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&');
}

/** A list of numbers, each on its field; what is missing, too much or out of range is said. */
export function readNumbers(
  raw: string,
  fields: readonly NumberField[],
  { place, problems }: { readonly place: Words; readonly problems: Problem[] },
): number[] {
  const said = decodeText(raw.replaceAll('+', '%2B')).text.split(',');
  const numbers = fields.map((field, index) => keptNumber(field, numberIn(said[index] ?? '')));
  const isAsSaid = said.length === fields.length && numbers.every((value, i) => value === numberIn(said[i]!));
  if (!isAsSaid) {
    const first = fields[0]!;
    const expected =
      fields.length === 1
        ? words`a number of ${String(first.min)} to ${String(first.max)}`
        : words`${fields.length} numbers of ${String(first.min)} to ${String(first.max)}`;
    problems.push({ place, found: quoted(raw), expected, used: writeNumbers(numbers, fields) });
  }
  return numbers;
}

export function writeNumbers(values: readonly number[], fields: readonly NumberField[]): string {
  return values.map((value, index) => writeScalar(fields[index]!, value, true)).join(',');
}

/** The methods that a page shows, and what options of others it has; options are those that are not at default. */
export interface ShownMethods {
  /** In the order in which they were chosen. */
  readonly shown: readonly string[];
  /** By the method's id. */
  readonly options: Readonly<Record<string, OptionValues>>;
}

/** Methods as a link carries them: `pcgrad,cagrad;c:0.4`; `none` where the list is empty. */
export function writeMethods(ids: readonly string[], options: ShownMethods['options']): string {
  const written = ids.map((id) => writeRecord(runFields.method, { id, options: options[id] ?? {} }));
  return written.length === 0 ? 'none' : written.join(',');
}

/** What {@link writeMethods} wrote; methods that do not exist or are named twice are left out. */
export function readMethods(
  raw: string,
  { place, problems }: { readonly place: Words; readonly problems: Problem[] },
): ShownMethods {
  const shown: string[] = [];
  const options: Record<string, OptionValues> = {};
  if (raw.trim() === 'none') return { shown, options };
  for (const part of raw.split(',')) {
    const id = decodeText(part.split(';')[0]!).text.trim();
    if (!Object.hasOwn(weightings, id)) {
      const expected = words`one of ${Object.keys(weightings).join(', ')}`;
      problems.push({ place, found: quoted(part), expected, used: '' });
    } else if (shown.includes(id)) {
      problems.push({ place, found: quoted(part), expected: words`${id} only once`, used: '' });
    } else {
      const choice = readRecord(runFields.method, { raw: part, place, problems });
      shown.push(id);
      if (Object.keys(choice.options).length > 0) options[id] = choice.options;
    }
  }
  return { shown, options };
}
