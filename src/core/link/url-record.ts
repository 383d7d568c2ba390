import { keptRecord, type OptionField, type RecordChoice, type RecordField } from '../fields/field';
import { type Words, words } from '../words';
import { plainSeparators } from './travelled';
import { type Part, readScalar, writeScalar } from './url-scalars';
import { decodeText, encodeText, quoted } from './url-text';

// id;key:value;... - the options that differ from their defaults, in the order of the method's record.

type Options = Readonly<Record<string, OptionField>>;

/** A method as a link carries it: "cagrad;c:0.4". */
export function writeRecord({ records }: RecordField, { id, options }: RecordChoice): string {
  const known = Object.entries(records[id]?.options ?? {});
  const said = known.filter(([name]) => options[name] !== undefined);
  const settings = said.map(([name, field]) => `;${field.key}:${writeScalar(field, options[name]!, true)}`);
  return `${encodeText(id, true)}${settings.join('')}`;
}

/** The method that a part of a link means; of an unknown one the default, and none of its options. */
export function readRecord(field: RecordField, { raw, place, problems }: Part): RecordChoice {
  const [start, ...settings] = plainSeparators(raw, false).split(';') as [string, ...string[]];
  const id = decodeText(start).text.trim();
  const method = Object.hasOwn(field.records, id) ? field.records[id] : undefined;
  if (method === undefined) {
    const expected = words`one of ${Object.keys(field.records).join(', ')}`;
    const used = writeRecord(field, field.default);
    problems.push({ place, found: quoted(start), expected, used });
    return field.default;
  }
  const options = readOptions(method.options, settings, { place: words`${place}, ${id}`, problems });
  return keptRecord(field, { id, options });
}

function readOptions(known: Options, settings: readonly string[], { place, problems }: Omit<Part, 'raw'>) {
  const byKey = new Map(Object.entries(known).map(([name, field]) => [field.key, { name, field }]));
  const options = new Map<string, number | string | boolean>();
  for (const setting of settings) {
    const colon = setting.indexOf(':');
    const key = colon < 0 ? '' : setting.slice(0, colon).trim();
    const option = byKey.get(key);
    const at = words`${place}, ${quoted(key)}`;
    if (option === undefined) {
      problems.push({ place, found: quoted(setting), expected: expectedKeys([...byKey.keys()]), used: '' });
    } else if (options.has(option.name)) {
      const used = writeScalar(option.field, options.get(option.name)!, false);
      problems.push({ place: at, found: quoted(setting), expected: words`${key} only once`, used });
    } else {
      options.set(
        option.name,
        readScalar(option.field, { raw: setting.slice(colon + 1), place: at, problems }),
      );
    }
  }
  return Object.fromEntries(options);
}

function expectedKeys(keys: readonly string[]): Words {
  return keys.length === 0 ? words`no option` : words`one of ${keys.join(', ')}, then a colon and a value`;
}
