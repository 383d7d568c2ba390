/** What stands where there is no number. */
export const noNumber = '–';

/** A score of at most 1 with three decimals: `0.968`, `−0.042`; far below, fewer: `−12.3`. */
export function scoreText(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  return signed(value, Math.abs(value) >= 10 ? 1 : 3);
}

/** A loss or a number of a target's own with three significant digits: `0.0940`, `21.0`, `1,240`, `2.1e−5`. */
export function measureText(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e6 || size < 1e-4) return value.toExponential(1).replaceAll('-', '−').replace('e+', 'e');
  return signed(value, Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size)))));
}

/** A change in percent, its sign always there: `+8.2 %`. */
export function gainText(percent: number): string {
  if (!Number.isFinite(percent)) return noNumber;
  const decimals = Math.abs(percent) >= 99.95 ? 0 : 1;
  const text = signed(percent, decimals);
  return `${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text} %`;
}

export function percentText(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)} %` : noNumber;
}

/** With a real minus, none before zero, and thousands apart. */
function signed(value: number, decimals: number): string {
  const text = formatOf(decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

// Making a format takes far longer than using it, and numbers change several times a second.
const formats: Intl.NumberFormat[] = [];

function formatOf(decimals: number): Intl.NumberFormat {
  formats[decimals] ??= new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return formats[decimals];
}
