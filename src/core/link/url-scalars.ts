import { type ChoiceField, keptNumber, type NumberField, type OptionField } from '../fields/field';
import { rangeText } from '../fields/range-text';
import type { Problem } from '../problem';
import { type Words, words } from '../words';
import { decodeText, encodeText, quoted } from './url-text';

/** A part of a link, and where to say what is wrong with it. */
export interface Part {
  readonly raw: string;
  readonly place: Words;
  readonly problems: Problem[];
}

type Scalar = number | string | boolean;

/** A number, a name or a switch as a link carries it; `inList` where it stands among other knobs. */
export function writeScalar(field: OptionField, value: Scalar, inList: boolean): string {
  switch (field.type) {
    case 'number':
      return writeNumber(field, value as number);
    case 'toggle':
      return value ? 'on' : 'off';
    case 'choice':
      return encodeText(value as string, inList);
    default:
      return field satisfies never;
  }
}

/** The number, name or switch that a part of a link means: on the field's range and grid, whatever the part is. */
export function readScalar(field: OptionField, part: Part): Scalar {
  switch (field.type) {
    case 'number':
      return readNumber(field, part);
    case 'toggle':
      return readOption(part, { on: true, off: false }, field.default ? 'on' : 'off');
    case 'choice':
      return readOption(part, idsOf(field), field.default);
    default:
      return field satisfies never;
  }
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text says, in decimal digits; NaN where it says none. */
export function numberIn(text: string): number {
  return decimal.test(text.trim()) ? Number(text) : Number.NaN;
}

function writeNumber(field: NumberField, value: number): string {
  const shown = field.unit === 'percent' ? Number((value * 100).toPrecision(12)) : value;
  const isTiny = shown !== 0 && Math.abs(shown) < 1e-4;
  return isTiny ? shown.toExponential() : String(shown);
}

function readNumber(field: NumberField, { raw, place, problems }: Part): number {
  // A plus sign is a space in texts, but a sign in numbers.
  const asked = numberIn(decodeText(raw.replaceAll('+', '%2B')).text);
  const kept = keptNumber(field, field.unit === 'percent' ? asked / 100 : asked);
  const used = writeNumber(field, kept);
  if (Number(used) !== asked) problems.push({ place, found: quoted(raw), expected: numberText(field), used });
  return kept;
}

function numberText(field: NumberField): Words {
  if (field.integer) return words`a whole number of ${rangeText(field)}`;
  const share = field.unit === 'percent' ? 100 : 1;
  const grid =
    field.step === undefined
      ? words`with 3 significant digits`
      : words`in steps of ${String(field.step * share)}`;
  return words`a number of ${rangeText(field)}, ${grid}`;
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
  const expected = words`one of ${Object.keys(options).join(', ')}`;
  problems.push({ place, found: quoted(raw), expected, used: otherwise });
  return options[otherwise]!;
}
