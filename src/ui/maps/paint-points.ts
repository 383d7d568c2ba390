import type { PlanePoints } from '../../worker/protocol';
import { cssOf, neutrals, type Scheme } from './color-map';
import { labelColor, type OutputInk } from './output-ink';

/** Which points are drawn on a map, and how large. */
export interface PointStyle {
  readonly showTrain: boolean;
  readonly showTest: boolean;
  /** At most so many of each side: on a small map more would hide it. */
  readonly most: number;
  readonly radius: number;
}

/** A labelled point on a map: shares of its width and height from the top left, and its label. */
export interface MapPoint {
  readonly across: number;
  readonly down: number;
  readonly label: number;
}

/** The first `most` points of a side that have a label of the task. */
export function labelledPoints(
  points: PlanePoints,
  side: 'train' | 'test',
  task: number,
  most: number,
): readonly MapPoint[] {
  const places = points[side];
  const labels = (side === 'train' ? points.trainTargets : points.testTargets)[task] ?? new Float32Array();
  const size = points.max - points.min;
  const found: MapPoint[] = [];
  for (let point = 0; point < labels.length && found.length < most; point++) {
    const label = labels[point]!;
    if (Number.isNaN(label)) continue;
    found.push({
      across: (places[2 * point]! - points.min) / size,
      down: (points.max - places[2 * point + 1]!) / size,
      label,
    });
  }
  return found;
}

/** Draws points coloured by their label: training points as discs, test points as rings. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  side: number,
  points: PlanePoints,
  task: number,
  { ink, scheme }: { readonly ink: OutputInk; readonly scheme: Scheme },
  style: PointStyle,
): void {
  const outline = cssOf(neutrals(scheme).ink, scheme === 'light' ? 0.85 : 0.9);
  const draw = (kind: 'train' | 'test') => {
    for (const { across, down, label } of labelledPoints(points, kind, task, style.most)) {
      const color = cssOf(labelColor(ink, label));
      const x = across * side;
      const y = down * side;
      if (kind === 'train') paintDisc(context, x, y, style.radius, color, outline);
      else paintRing(context, x, y, style.radius, color, outline);
    }
  };
  if (style.showTrain) draw('train');
  if (style.showTest) draw('test');
}

function paintDisc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  outline: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.lineWidth = radius * 0.36;
  context.strokeStyle = outline;
  context.stroke();
}

function paintRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  outline: string,
): void {
  context.beginPath();
  context.arc(x, y, radius * 0.95, 0, 2 * Math.PI);
  context.lineWidth = radius * 1.15;
  context.strokeStyle = outline;
  context.stroke();
  context.lineWidth = radius * 0.6;
  context.strokeStyle = color;
  context.stroke();
}
