import { grammar, languageTag } from './language';

// Every number that a user reads is written here.

/** What stands where there is no number. */
export const noNumber = '–';

/** A score of at most 1 with three decimals: `0.968`, `−0.042`; far below, fewer: `−12.3`, `−1.2e14`. */
export function scoreText(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  if (Math.abs(value) >= 1e6) return power(value, 1);
  return signed(value, Math.abs(value) >= 10 ? 1 : 3);
}

/** A loss or a number of a target's own with three significant digits: `0.0940`, `21.0`, `1,240`, `2.1e−5`. */
export function measureText(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e6 || size < 1e-4) return power(value, 1);
  return signed(value, Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size)))));
}

/** A change in percent, its sign always there: `+8.2 %`. */
export function gainText(percent: number): string {
  if (!Number.isFinite(percent)) return noNumber;
  const decimals = Math.abs(percent) >= 99.95 ? 0 : 1;
  const text = signed(percent, decimals);
  return grammar().percent(`${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text}`);
}

export function percentText(share: number): string {
  return Number.isFinite(share) ? grammar().percent(fixed(share * 100, 0)) : noNumber;
}

/** With so many decimals, and thousands apart: `1,240`, `0.50`. */
export function digits(value: number, decimals: number): string {
  return formatOf(decimals, decimals).format(value);
}

/** A whole number, or one with at most three decimals, thousands apart. */
export function countText(value: number): string {
  return formatOf(0, 3).format(value);
}

/** Three significant digits, at least one decimal under ten, powers of ten where zeros would be counted. */
export function significant(value: number): string {
  if (value === 0) return '0';
  if (value < 0.001) return withSigns(value.toExponential());
  const kept = Number(value.toPrecision(3));
  return kept < 10 && Number.isInteger(kept) ? kept.toFixed(1) : countText(kept);
}

/** With so many decimals and a real minus, none before zero: `−0.50`. */
export function fixed(value: number, decimals = 2): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : withSigns(text);
}

/** A number in a narrow column: two decimals under ten, fewer where it is long, powers of ten where it is longer still. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (size < 9.995) return fixed(value);
  if (size < 99.95) return fixed(value, 1);
  if (size < 9999.5) return fixed(value, 0);
  return power(value, 0);
}

/** A moment, given in milliseconds since 1970: `Nov 28, 2026, 2:05 PM`. */
export function momentText(date: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A number of a junction with two decimals, as wide as another: `0.90`, `−0.03`. */
export function shareText(value: number): string {
  return Number.isFinite(value) ? fixed(value, Math.abs(value) >= 9.995 ? 1 : 2) : noNumber;
}

export function degreesText(value: number): string {
  return `${fixed(value, 0)}°`;
}

/** A number as an axis shows it: 1,000, 12k, 1.5M, 0.03, 2e−7. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  // 1e−4 has room beside a plot, 0.0001 has not.
  const isShorter = size < 1e-3 && Number(size.toExponential(0)) === size;
  if (size >= 1e9 || (size > 0 && (size < 1e-4 || isShorter))) return power(value, 0);
  const plain = formatOf(0, 6);
  if (size >= 1e6) return withSigns(`${plain.format(Number((value / 1e6).toPrecision(4)))}M`);
  if (size >= 1e4) return withSigns(`${plain.format(Number((value / 1e3).toPrecision(5)))}k`);
  return withSigns(plain.format(Number(value.toPrecision(6))));
}

/** A value as the read-out shows it, four digits: 0.09412, 12.35, 3.1e−6. */
export function readNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e6) return power(value, 2);
  return withSigns(value.toPrecision(size >= 1e4 ? 5 : 4));
}

/** `2.1e−5`: one digit, so many decimals, and the power of ten. */
function power(value: number, decimals: number): string {
  return withSigns(value.toExponential(decimals));
}

function withSigns(written: string): string {
  return written.replace('e+', 'e').replaceAll('-', '−');
}

/** With a real minus, none before zero, and thousands apart. */
function signed(value: number, decimals: number): string {
  const text = digits(Math.abs(value), decimals);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

// Making a format takes far longer than using it, and numbers change several times a second.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${languageTag()} ${least} ${most}`;
  const found =
    formats.get(key) ??
    new Intl.NumberFormat(languageTag(), { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, found);
  return found;
}
