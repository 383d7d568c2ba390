import type { KnobValue } from '../../../core/experiment/experiment';
import { keptNumber, type NumberField, type WidthsField } from '../../../core/fields/field';
import { isSame } from '../../../core/is-same';

/** Another value beside those that there are: one further on, else one before, else in the widest gap; null where none is left. */
export function nextNumber(field: NumberField, values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0] ?? field.default, sorted.at(-1) ?? field.default];
  const byFactors = field.min > 0 && field.max / field.min >= 50;
  const after = byFactors ? last * 2 : last + stepOf(sorted, field);
  const before = byFactors ? first / 2 : first - stepOf(sorted, field);
  const gaps = sorted.slice(1).map((value, i) => ({ low: sorted[i]!, high: value }));
  const middles = gaps
    .toSorted((a, b) => b.high - b.low - (a.high - a.low))
    .map(({ low, high }) => (byFactors && low > 0 ? Math.sqrt(low * high) : (low + high) / 2));
  const kept = [after, before, ...middles].map((value) => keptNumber(field, value));
  return kept.find((value) => !values.includes(value)) ?? null;
}

function stepOf(sorted: readonly number[], field: NumberField): number {
  const [before, last] = sorted.slice(-2);
  return before === undefined || last === undefined ? (field.max - field.min) / 4 : last - before;
}

/** The same of a stack of layers: all twice as wide. */
export function nextWidths(
  field: WidthsField,
  values: readonly (readonly number[])[],
): readonly number[] | null {
  const last = values.at(-1) ?? field.default;
  const next = last.map((width) => Math.min(field.max, width * 2));
  return values.some((value) => isSame(value, next)) ? null : next;
}

/** Each value once, numbers in their order. */
export function tidied(values: readonly KnobValue[]): readonly KnobValue[] {
  const once = values.filter((value, place) => values.findIndex((other) => isSame(other, value)) === place);
  return once.every((value) => typeof value === 'number')
    ? (once as number[]).toSorted((a, b) => a - b)
    : once;
}

/** Widths that someone typed, such as "16-16"; null where there are none, or not of such a stack. */
export function parseWidths({ min, max, maxLayers }: WidthsField, typed: string): readonly number[] | null {
  const widths = (typed.match(/\d+/g) ?? []).map(Number);
  const isStack = widths.length > 0 && widths.length <= maxLayers;
  return isStack && widths.every((width) => width >= min && width <= max) ? widths : null;
}
