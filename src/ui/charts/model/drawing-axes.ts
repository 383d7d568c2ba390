import type { Stretch } from '../../../core/analysis/thin';
import { type Axis, linearAxis, linearTicks, logAxis } from '../../drawing/ticks';
import type { Axes, DrawnBand, DrawnLine } from './drawing';

/** The part of the time axis that has numbers under it; the unit stands under the rest. */
const labelledShare = 0.86;

/** Steps that a whole run's axis spans at least. */
const fewestSteps = 10;

/** Whether an axis has a place for a value. */
export function hasPlace(value: number, isLog: boolean): boolean {
  return Number.isFinite(value) && !(isLog && value <= 0);
}

/** A run's axis ends a little past its last step, and moves on by leaps: an axis that moves is drawn anew. */
export function timeAxis(stretch: Stretch, isWhole: boolean, toX: Axes['toX']): Axis {
  const to = isWhole ? Math.max(fewestSteps, stretch.to) : stretch.to;
  const [low, last] = toX([stretch.from, to]) as [number, number];
  const leap = 2 ** Math.floor(Math.log2(Math.max(last, 1e-3))) / 16;
  const end = isWhole ? Math.ceil(last / leap) * leap : last;
  const domain = [low, end > low ? end : low + 1] as const;
  const labelled = domain[0] + (domain[1] - domain[0]) * labelledShare;
  return { domain, ticks: linearTicks(domain[0], domain[1], 5).filter((tick) => tick <= labelled) };
}

/** The span of no values. */
const nothing = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;

/** An axis for all that is drawn in the stretch, or what stands for nothing. */
export function valueAxis(
  lines: readonly DrawnLine[],
  bands: readonly DrawnBand[],
  { stretch, isLog, floor, span, ticks = 4, dots = [] }: Axes,
): Axis {
  let [low, high] = isLog || span === undefined ? nothing : span;
  const take = (step: number, y: number | null) => {
    if (y === null || step < stretch.from || step > stretch.to) return;
    low = Math.min(low, y);
    high = Math.max(high, y);
  };
  for (const { rows } of lines) for (const { step, y } of rows) take(step, y);
  for (const { step, value } of dots) take(step, hasPlace(value, isLog) ? value : null);
  for (const { rows } of bands) {
    for (const row of rows) {
      take(row.step, row.low);
      take(row.step, row.high);
    }
  }
  if (low > high) return isLog ? logAxis(0.1, 1, ticks) : linearAxis(0, 1, ticks);
  if (isLog) return logAxis(low, high, ticks);
  const least = floor ?? Number.NEGATIVE_INFINITY;
  return linearAxis(Math.max(low, least), Math.max(high, least), ticks);
}
