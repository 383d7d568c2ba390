import { nearestTo } from '../../../core/analysis/thin';
import type { Drawing } from './drawing';

/** A place on the vertical axis, of 0 at its lower end to 1. */
export function heightOf({ y: { domain }, isLog }: Pick<Drawing, 'y' | 'isLog'>, value: number): number {
  const place = isLog ? Math.log : (number: number) => number;
  const [low, high] = [place(domain[0]), place(domain[1])];
  return (place(value) - low) / (high - low);
}

/** The run whose faint curve is nearest to a point, no further than `reach` of the height; null where none is. */
export function runAt(drawing: Drawing, x: number, height: number, reach: number): number | null {
  let best: { readonly run: number; readonly distance: number } | null = null;
  for (const { run, rows } of drawing.lines) {
    if (run === null) continue;
    const row =
      rows[
        nearestTo(
          rows.map((each) => each.x),
          x,
        )
      ];
    if (row === undefined || row.y === null) continue;
    const distance = Math.abs(heightOf(drawing, row.y) - height);
    if (distance <= reach && (best === null || distance < best.distance)) best = { run, distance };
  }
  return best?.run ?? null;
}
