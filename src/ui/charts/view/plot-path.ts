import type { BandRow, Row } from '../model/drawing';

/** Room around a plot for its axes' labels, in pixels. */
export const plotMargin = { top: 6, right: 10, bottom: 18, left: 44 } as const;

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

/**
 * The area between the edges of a band as an SVG path, broken where the upper one has no place; down to `bottom`, in
 * pixels, where the lower one has none.
 */
export function areaOf(rows: readonly BandRow[], toX: Scale, toY: Scale, bottom: number): string {
  let path = '';
  let upper: string[] = [];
  let lower: string[] = [];
  const close = () => {
    if (upper.length > 0) path += `M${upper.join('L')}L${lower.reverse().join('L')}Z`;
    upper = [];
    lower = [];
  };
  for (const { x, low, high } of rows) {
    const [across, top] = [toX(x), high === null ? undefined : toY(high)];
    if (across === undefined || top === undefined || Number.isNaN(top)) {
      close();
      continue;
    }
    const down = (low === null ? undefined : toY(low)) ?? bottom;
    upper.push(`${across.toFixed(1)},${top.toFixed(1)}`);
    lower.push(`${across.toFixed(1)},${(Number.isNaN(down) ? bottom : down).toFixed(1)}`);
  }
  close();
  return path;
}
