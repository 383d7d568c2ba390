/** A number with two decimals and a real minus; `0.00` is never negative. */
export function fixed(value: number, decimals = 2): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A number in a narrow column: two decimals under ten, fewer where it is long, powers of ten where it is longer still. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (size < 9.995) return fixed(value);
  if (size < 99.95) return fixed(value, 1);
  if (size < 9999.5) return fixed(value, 0);
  return value.toExponential(0).replace('-', '−').replace('e+', 'e');
}

export function degreesText(value: number): string {
  return `${fixed(value, 0)}°`;
}
