import type { CurveKey } from '../../../core/analysis/curve-key';
import { nearestTo } from '../../../core/analysis/thin';
import type { CurveLook } from './curve-look';
import type { Drawing, Row } from './drawing';

/** What a curve says at a step. */
export interface ReadValue {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly value: number | null;
  /** Of several runs, what is around it, and how many have a value there. */
  readonly around: { readonly low: number; readonly high: number; readonly count: number } | null;
}

/** The value of every visible curve where it was measured nearest to `step`. */
export function readAt(drawing: Drawing, step: number): readonly ReadValue[] {
  return drawing.series
    .map(({ key, look, points, band }) => {
      const place = nearestTo(points.steps, step);
      // A pinned run may have ended before.
      const isOver = look.pin !== undefined && step > points.steps.at(-1)!;
      if (place < 0 || isOver) return { key, look, value: null, around: null };
      const { low, high, counts } = band ?? { low: [], high: [], counts: [] };
      const around =
        band === undefined ? null : { low: low[place]!, high: high[place]!, count: counts[place]! };
      return { key, look, value: points.values[place]!, around };
    })
    .reverse();
}

/** The step of the drawn point nearest to `x` on the time axis; null on an empty chart. */
export function stepAt(drawing: Drawing, x: number): number | null {
  let best: Row | null = null;
  for (const { rows } of drawing.lines) {
    const row =
      rows[
        nearestTo(
          rows.map((row) => row.x),
          x,
        )
      ];
    if (row !== undefined && (best === null || Math.abs(row.x - x) < Math.abs(best.x - x))) best = row;
  }
  return best?.step ?? null;
}
