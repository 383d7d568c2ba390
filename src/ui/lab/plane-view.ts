import type { Vector2 } from '../../core/analysis/common-descent';
import { labFields } from './lab-state';

/** A point of the picture in its pixels, y downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How the plane of gradients lies in a picture: the origin in the middle, one scale for both axes. */
export interface PlaneView {
  readonly width: number;
  readonly height: number;
  /** Pixels to the unit. */
  readonly unit: number;
}

/** The reach of the gradients, and some air for what stands at their heads. */
const reach = labFields.entry.max * 1.12;

export function planeView(width: number, height: number): PlaneView {
  return { width, height, unit: Math.min(width, height) / 2 / reach };
}

export function spotOf({ width, height, unit }: PlaneView, [x, y]: readonly [number, number]): Spot {
  return { x: width / 2 + x * unit, y: height / 2 - y * unit };
}

export function vectorAt({ width, height, unit }: PlaneView, { x, y }: Spot): Vector2 {
  return [(x - width / 2) / unit, (height / 2 - y) / unit];
}

/** The angle of a vector in degrees, counterclockwise from the first axis: -180 < angle <= 180. */
export function angleOfVector([x, y]: readonly [number, number]): number {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  return angle <= -180 ? angle + 360 : angle;
}

/**
 * Where an arrow from the middle to a vector ends: at its head, or where it leaves the frame, `isCut`.
 * `inset` pixels of the frame stay free.
 */
export function arrowEnd(
  view: PlaneView,
  vector: readonly [number, number],
  inset: number,
): Spot & { readonly isCut: boolean } {
  const half = { x: view.width / 2 - inset, y: view.height / 2 - inset };
  const across = Math.abs(vector[0]) * view.unit;
  const up = Math.abs(vector[1]) * view.unit;
  const share = Math.min(1, across > 0 ? half.x / across : 1, up > 0 ? half.y / up : 1);
  return { ...spotOf(view, [vector[0] * share, vector[1] * share]), isCut: share < 1 };
}

/** An SVG path around the directions from one angle to another, out past the frame. */
export function wedgePath(view: PlaneView, from: number, to: number): string {
  const far = (view.width + view.height) / view.unit;
  const steps = Math.max(1, Math.ceil((to - from) / (Math.PI / 4)));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return spotOf(view, [far * Math.cos(angle), far * Math.sin(angle)]);
  });
  const middle = spotOf(view, [0, 0]);
  return `M${[middle, ...points].map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}
