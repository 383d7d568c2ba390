import type { Row } from '../model/drawing';

/** Room around a plot for its axes' labels, in pixels. */
export const plotMargin = { top: 6, right: 10, bottom: 18, left: 40 } as const;

type Scale = (value: number) => number | undefined;

/** An SVG path through `rows`, broken where one has no place; a lone point becomes a dot. */
export function pathOf(rows: readonly Row[], toX: Scale, toY: Scale): string {
  let path = '';
  let run = 0;
  for (const { x, y } of rows) {
    // Recharts' scales are one render behind: a logarithmic one can have the 0 of a linear axis in its domain yet.
    const down = y === null ? Number.NaN : (toY(y) ?? Number.NaN);
    if (Number.isNaN(down)) {
      if (run === 1) path += 'h0';
      run = 0;
      continue;
    }
    path += `${run === 0 ? 'M' : 'L'}${toX(x)!.toFixed(1)},${down.toFixed(1)}`;
    run++;
  }
  return run === 1 ? `${path}h0` : path;
}
