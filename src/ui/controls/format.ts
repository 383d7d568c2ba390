import type { ChoiceField, Field, NumberField } from '../../core/fields/field';
import { grammar } from '../text/language';
import { digits, significant } from '../text/numbers';
import { say } from '../text/text';

/** A field's value as a control shows it: `0.01`, `50 %`, `× 1.0`, `40°`, `off`. */
export function valueText(field: NumberField, value: number): string {
  if (field.zero !== undefined && value === 0) return say(field.zero);
  if (field.unit === 'percent') return grammar().percent(digits(value * 100, 0));
  const number = (
    field.scale === 'log' && !field.integer ? significant(value) : digits(value, decimals(field))
  ).replace('-', '−');
  if (field.unit === '×') return `× ${number}`;
  if (field.unit === '°') return `${number}°`;
  return number;
}

/** What a choice is called. */
export function choiceText({ options }: Pick<ChoiceField, 'options'>, value: unknown): string {
  return say(options.find(({ id }) => id === value)?.title ?? String(value));
}

/** A value as it is typed: plain digits, percent as 0 to 100. */
export function typedText(field: NumberField, value: number): string {
  return String(field.unit === 'percent' ? Number((value * 100).toPrecision(12)) : value);
}

/** What someone typed into a field; null where it is no number. */
export function parseTyped(field: NumberField, typed: string): number | null {
  const plain = typed.trim().toLowerCase().replace('−', '-');
  if (field.zero !== undefined && [field.zero, say(field.zero)].includes(plain)) return 0;
  const bare = plain.replace(/^[×x]\s*/, '').replace(/\s*[%°×]$/, '');
  const value = Number(bare.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
  if (bare === '' || !Number.isFinite(value)) return null;
  return field.unit === 'percent' ? value / 100 : value;
}

/** A field's unit where it is a word that stands beside the title (`rows`); signs stand in the value instead. */
export function unitWord(field: Field): string {
  const unit = 'unit' in field ? field.unit : undefined;
  return unit === undefined || ['percent', '×', '°'].includes(String(unit)) ? '' : say(unit);
}

function decimals(field: NumberField): number {
  if (field.integer || field.step === undefined) return 0;
  return Math.max(0, -Math.floor(Math.log10(field.step) + 1e-9));
}
