import { type Words, words } from '../words';
import type { NumberField } from './field';

/** A number field's range in words, as messages and tooltips show it. */
export function rangeText(field: NumberField): Words {
  const share = field.unit === 'percent' ? 100 : 1;
  // As they are typed, with all their digits.
  const range = words`${String(field.min * share)} to ${String(field.max * share)}`;
  return field.zero === undefined || field.min <= 0 ? range : words`${range}, or 0 for ${field.zero}`;
}
