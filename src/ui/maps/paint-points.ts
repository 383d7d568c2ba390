import type { PlanePoints } from '../../worker/protocol';
import { type MapWindow, viewSpot, wholeMap } from './map-window';
import { labelColor, type OutputInk } from './output-ink';
import { cssOf, inkOn, type Rgb } from './rgb';

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

/** Draws points coloured by their label; training points have a dot in their middle, test points have none. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  side: number,
  points: PlanePoints,
  task: number,
  ink: OutputInk,
  style: PointStyle,
  window: MapWindow = wholeMap,
): void {
  const draw = (kind: 'train' | 'test') => {
    for (const { label, ...spot } of labelledPoints(points, kind, task, style.most)) {
      const { across, down } = viewSpot(spot, window);
      paintPoint(context, across * side, down * side, style.radius, labelColor(ink, label), kind === 'train');
    }
  };
  if (style.showTest) draw('test');
  if (style.showTrain) draw('train');
}

function paintPoint(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: Rgb,
  hasDot: boolean,
): void {
  // Around a right point the map has the point's own colour: only its outline and dot set it off.
  const outline = cssOf(inkOn(color), 0.8);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = cssOf(color);
  context.fill();
  context.lineWidth = radius * 0.34;
  context.strokeStyle = outline;
  context.stroke();
  if (!hasDot) return;
  context.beginPath();
  context.arc(x, y, radius * 0.46, 0, 2 * Math.PI);
  context.fillStyle = outline;
  context.fill();
}
