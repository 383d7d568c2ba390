import type { Cell } from '../table';

/** A mean and how far its interval reaches to either side, as texts of as many decimals. */
export interface CellText {
  readonly mean: string;
  /** Empty without an interval. */
  readonly reach: string;
}

const mostDecimals = 12;

/**
 * A cell as a printed table has it: the reach of its interval with two significant digits, the mean with as many decimals.
 * A mean without one has four significant digits, a whole number all of its own. Null where there is nothing to print.
 */
export function cellText(cell: Cell | null): CellText | null {
  if (cell === null || !Number.isFinite(cell.mean)) return null;
  const { mean, interval } = cell;
  const reach = interval === null ? 0 : interval.high - mean;
  // What is less is rounding.
  if (reach > 1e-12 * Math.abs(mean) && Number.isFinite(reach)) {
    const decimals = decimalsFor(reach, 2);
    return { mean: mean.toFixed(decimals), reach: reach.toFixed(decimals) };
  }
  const text = Number.isInteger(mean) ? String(mean) : mean.toFixed(decimalsFor(mean, 4));
  return { mean: text, reach: interval === null ? '' : '0' };
}

/** Decimals that show so many significant digits. */
function decimalsFor(value: number, digits: number): number {
  const exponent = Number(value.toExponential().split('e')[1]);
  return Math.min(mostDecimals, Math.max(0, digits - 1 - exponent));
}
