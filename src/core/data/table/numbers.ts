const pointNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const pointGrouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const commaNumber = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/;
const commaGrouped = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

// So that the difference of any two is finite.
const largest = 1e300;

/**
 * [value]: each text as a number, NaN where it is none. "1,234.5" has thousands in groups. With `decimalComma`
 * (see {@link usesDecimalComma}) comma and point change places. Beyond 1e300 nothing is a number.
 */
export function numbersOf(values: readonly string[], decimalComma: boolean): Float64Array {
  const read = decimalComma ? commaValue : pointValue;
  return Float64Array.from(values, (value) => {
    const number = read(value);
    return Math.abs(number) <= largest ? number : Number.NaN;
  });
}

/**
 * Whether a column's numbers have a decimal comma. Only looked for where cells are separated by semicolons,
 * which is how spreadsheets write where the comma is taken; there, a comma in one of its numbers decides, unless
 * another number of the column has a decimal point.
 */
export function usesDecimalComma(values: readonly string[], separator: string): boolean {
  if (separator !== ';') return false;
  const hasComma = values.some(
    (value) => value.includes(',') && (commaNumber.test(value) || commaGrouped.test(value)),
  );
  return (
    hasComma &&
    !values.some((value) => value.includes('.') && pointNumber.test(value) && !commaGrouped.test(value))
  );
}

/** Whether a cell of a header reads as a number, whichever way decimals are written. */
export function looksNumeric(text: string): boolean {
  return pointNumber.test(text) || commaNumber.test(text);
}

function pointValue(text: string): number {
  if (pointNumber.test(text)) return Number(text);
  return pointGrouped.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}

function commaValue(text: string): number {
  if (commaNumber.test(text)) return Number(text.replace(',', '.'));
  return commaGrouped.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : Number.NaN;
}
