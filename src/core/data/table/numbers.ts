/** What stands between the whole part of a number and the rest. */
export type DecimalSign = '.' | ',';

const plainPoint = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const plainComma = /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?$/;

// Thousands by comma, as in India by hundreds above them, or by point.
const groupedByComma = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const groupedByHundreds = /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/;
const groupedByPoint = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;

// "1,250" and "1.250" are either.
export const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

// No number takes as many characters for its currency, brackets and groups of digits; in a long text they take long to find.
export const longestDressed = 64;

// So that the difference of any two is finite.
const largest = 1e300;

const currency =
  '(?:[A-Z]{0,2}\\p{Sc}|USD|EUR|GBP|JPY|CHF|CNY|RMB|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|KRW|MXN|ZAR|TRY|RUB|Rs\\.?|kr\\.?|Fr\\.|zł|Kč|Ft)';
const prefix = new RegExp(`^([+-]?)\\s*${currency}\\s*(?=[-+(\\d.,])`, 'u');
const suffix = new RegExp(`(?<=[\\d.,)])\\s*(?:${currency}|[%‰])$`, 'u');

/** A number's text without what is only for the eye. */
interface Bare {
  readonly digits: string;
  /** The currency or the percent sign that stood with it. */
  readonly unit: string;
}

/**
 * A text without its currency or percent sign, brackets (a minus), kinds of minus, and spaces and apostrophes between
 * groups of three digits: "(1 200,50 €)" is -1200,50.
 */
export function bare(text: string): Bare {
  if (text.length > longestDressed) return { digits: text, unit: '' };
  let digits = text.replace(/^([^\d]*)[\u2212\u2012\u2013\ufe63\uff0d]/u, '$1-');
  const unit: string[] = [];
  let isNegative = false;
  const unwrap = () => {
    const inner = /^\(([^()+-]*)\)$/.exec(digits.trim());
    if (!inner) return;
    digits = inner[1]!.trim();
    isNegative = true;
  };
  unwrap();
  digits = digits.replace(prefix, (found, sign: string) => {
    unit.push(found.replace(/[\s+-]/g, ''));
    return sign;
  });
  digits = digits.replace(suffix, (found) => {
    unit.push(found.trim());
    return '';
  });
  unwrap();
  digits = digits.replace(/^([+-])\s+/, '$1');
  if (/^[+-]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/u.test(digits)) digits = digits.replace(/[\s'’]/gu, '');
  return { digits: isNegative ? `-${digits}` : digits, unit: unit[0] ?? '' };
}

/** A text as a number; NaN where it is none. Beyond 1e300 nothing is a number. */
export function numberIn(text: string, sign: DecimalSign): number {
  const number = sign === '.' ? pointValue(text) : commaValue(text);
  return Math.abs(number) <= largest ? number : Number.NaN;
}

function pointValue(text: string): number {
  if (plainPoint.test(text)) return Number(text);
  const { digits } = bare(text);
  if (plainPoint.test(digits)) return Number(digits);
  const isGrouped = groupedByComma.test(digits) || groupedByHundreds.test(digits);
  return isGrouped ? Number(digits.replaceAll(',', '')) : Number.NaN;
}

function commaValue(text: string): number {
  const { digits } = plainComma.test(text) ? { digits: text } : bare(text);
  if (plainComma.test(digits)) return Number(digits.replace(',', '.'));
  return groupedByPoint.test(digits) ? Number(digits.replaceAll('.', '').replace(',', '.')) : Number.NaN;
}

/** The currency or percent sign of a number; empty where it has none. */
export function unitOf(text: string): string {
  return plainPoint.test(text) ? '' : bare(text).unit;
}

/** Whether a cell of a header reads as a number, whichever way decimals are written. */
export function looksNumeric(text: string): boolean {
  return !Number.isNaN(numberIn(text, '.')) || !Number.isNaN(numberIn(text, ','));
}
