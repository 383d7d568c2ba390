import { inOwnUnit, type TaskData } from '../../core/data/dataset';
import type { Scatter } from '../../core/run/told';
import type { Range } from './output-ink';

/**
 * The range of both axes of predicted against true, in the target's own unit: that of the true values with some
 * air around them, so that it stands still while predictions move. Null where nothing is labelled.
 */
export function scatterRange(scatter: Scatter, unit: TaskData['unit']): Range | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of scatter.truth) {
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return null;
  const air = high > low ? (high - low) * 0.06 : 1;
  return { low: inOwnUnit({ unit }, low - air), high: inOwnUnit({ unit }, high + air) };
}

/** A dot of the scatter plot: shares of the way along both axes, 0 to 1. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** The prediction lies outside the axis, and the dot on its edge. */
  readonly isBeyond: boolean;
}

/** The dots of the rows that have a label. */
export function scatterDots(scatter: Scatter, unit: TaskData['unit'], range: Range): readonly Dot[] {
  const dots: Dot[] = [];
  const share = (value: number) => (inOwnUnit({ unit }, value) - range.low) / (range.high - range.low);
  scatter.truth.forEach((value, row) => {
    const x = share(value);
    const y = share(scatter.predicted[row] ?? Number.NaN);
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    const edge = Math.min(1, Math.max(0, y));
    dots.push({ x, y: edge, isBeyond: edge !== y });
  });
  return dots;
}
