import { ambiguous, bare, type DecimalSign, looksNumeric, numberIn } from './numbers';

/** Whether a text can only be a number with the one decimal sign; null where it can be both, or is none. */
function signIn(text: string): DecimalSign | null {
  if (!/[.,]/.test(text)) return null;
  const isPoint = !Number.isNaN(numberIn(text, '.'));
  const isComma = !Number.isNaN(numberIn(text, ','));
  if (isPoint && isComma) return leadingZero(text);
  if (isPoint) return '.';
  return isComma ? ',' : null;
}

/** "0,310" is no group of thousands, though it has three digits after the comma. */
function leadingZero(text: string): DecimalSign | null {
  const { digits } = bare(text);
  return ambiguous.test(digits) ? null : ((/[.,]/.exec(digits)?.[0] as DecimalSign | undefined) ?? null);
}

// A share of numbers from which a column has a say in how numbers are written.
const mostlyNumbers = 0.9;

/** The decimal sign that a column's own numbers show; null where they show none, or both. */
export function columnSign(values: readonly string[]): DecimalSign | null {
  const count = { '.': 0, ',': 0, neither: 0 };
  for (const value of values) {
    const sign = signIn(value);
    if (sign) count[sign]++;
    else if (!looksNumeric(value)) count.neither++;
  }
  if (count.neither > (1 - mostlyNumbers) * values.length) return null;
  const [point, comma] = [count['.'], count[',']];
  if (point > 0 && comma > 0)
    return Math.min(point, comma) * 9 > Math.max(point, comma) ? null : point > comma ? '.' : ',';
  return point > 0 ? '.' : comma > 0 ? ',' : null;
}

/**
 * The decimal sign of a file: what most of its columns show. Where none shows one, a comma in a number of a file with
 * semicolons between cells, which is how spreadsheets write where the comma is taken; else the point.
 */
export function fileSign(columns: readonly (readonly string[])[], separator: string): DecimalSign {
  const votes = columns.map(columnSign);
  const commas = votes.filter((vote) => vote === ',').length;
  const points = votes.filter((vote) => vote === '.').length;
  if (commas !== points) return commas > points ? ',' : '.';
  if (separator !== ';') return '.';
  const hasComma = columns.some(
    (values) =>
      values.some((value) => value.includes(',')) &&
      values.every((value) => !Number.isNaN(numberIn(value, ','))),
  );
  return commas > 0 || hasComma ? ',' : '.';
}
