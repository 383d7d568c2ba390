import { noNumber } from '../text/numbers';

/** A number of a junction with two decimals, as wide as another: `0.90`, `−0.03`. */
export function shareText(value: number): string {
  if (!Number.isFinite(value)) return noNumber;
  const words = Math.abs(value) >= 9.995 ? Math.abs(value).toFixed(1) : Math.abs(value).toFixed(2);
  return value < 0 && /[1-9]/.test(words) ? `−${words}` : words;
}
