import type { NumberField } from './field';

/** A number field's range in words, as messages and tooltips show it. */
export function rangeText(field: NumberField): string {
  const share = field.unit === 'percent' ? 100 : 1;
  const range = `${field.min * share} to ${field.max * share}`;
  return field.zero === undefined || field.min <= 0 ? range : `${range}, or 0 for ${field.zero}`;
}
