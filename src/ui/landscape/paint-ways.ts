import { neutrals } from '../maps/neutrals';
import { cssOf, type Scheme } from '../maps/rgb';
import { acrossAt, downAt, type PlotView } from './plot-view';
import type { Way } from './ways';

/** Paints the ways in ink with a rim of the ground; the strong ones last and bold. */
export function paintWays(
  context: CanvasRenderingContext2D,
  view: PlotView,
  ways: readonly Way[],
  areStrong: readonly boolean[],
  scheme: Scheme,
): void {
  const { panel, ink, muted } = neutrals(scheme);
  context.lineJoin = 'round';
  const order = ways.map((_, index) => index).sort((a, b) => Number(areStrong[a]) - Number(areStrong[b]));
  for (const index of order) {
    const path = pathOf(view, ways[index]!);
    const isStrong = areStrong[index]!;
    context.strokeStyle = cssOf(panel, 0.8);
    context.lineWidth = isStrong ? 5.5 : 3.5;
    context.stroke(path);
    context.strokeStyle = cssOf(isStrong ? ink : muted);
    context.lineWidth = isStrong ? 2.5 : 1.4;
    context.stroke(path);
  }
}

function pathOf(view: PlotView, { trail, point }: Way): Path2D {
  const path = new Path2D();
  for (const piece of trail) {
    for (let i = 0; i < piece.length; i += 2) {
      path.lineTo(acrossAt(view, piece[i]!), downAt(view, piece[i + 1]!));
    }
  }
  path.lineTo(acrossAt(view, point[0]!), downAt(view, point[1]!));
  return path;
}
