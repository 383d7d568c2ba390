import { type DecimalSign, longestDressed, numberIn } from './numbers';

// The share of odd cells up to which a column is one of numbers.
export const mostOdd = 0.1;

const withUnit = /^([^\p{L}]*\d[^\p{L}]*?)\s*([\p{L}°µ][\p{L}\d°µ/%²³]{0,7})$/u;

/** The unit that stands behind nearly all numbers of a column ("12 kg"); empty where there is none. */
export function sharedUnit(values: readonly string[], sign: DecimalSign): string {
  const units = new Map<string, number>();
  for (const value of values) {
    if (value.length > longestDressed) continue;
    const [, number, unit] = withUnit.exec(value) ?? [];
    if (number === undefined || Number.isNaN(numberIn(number, sign))) continue;
    if (!Number.isNaN(numberIn(value, sign))) continue;
    units.set(unit!, (units.get(unit!) ?? 0) + 1);
  }
  const [most] = [...units].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 3 && most[1] >= (1 - mostOdd) * values.length ? most[0] : '';
}

/** A number's text without the unit behind it. */
export function withoutUnit(text: string, unit: string): string {
  return text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;
}
