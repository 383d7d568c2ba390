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

/** A text that wants to stand beside a spot, away from the middle of the picture. */
export interface LabelWish extends Spot {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A label's place: the left top corner of its box; `isFar` where a line should lead to its spot. */
export interface PlacedLabel {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly isFar: boolean;
}

const gap = 7;
const distances = [0, 9, 18, 30, 44, 60];
const turns = [0, 0.35, -0.35, 0.75, -0.75, 1.2, -1.2, 1.7, -1.7, 2.4, -2.4];

/**
 * Places labels beside their spots, one after the other: each takes the first free place, straight on from the
 * middle, then farther out and to the sides; one that finds none is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const outward = Math.atan2(wish.y - frame.height / 2, wish.x - frame.width / 2);
    for (const distance of distances) {
      for (const turn of turns) {
        const box = boxBeside(wish, outward + turn, gap + distance);
        if (!isWithin(box, frame) || boxes.some((other) => overlaps(box, other))) continue;
        boxes.push(box);
        return [{ id: wish.id, left: box.left, top: box.top, isFar: distance > distances[1]! }];
      }
    }
    return [];
  });
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a label whose nearest edge is about `distance` from its spot in a direction. */
function boxBeside(wish: LabelWish, angle: number, distance: number): Box {
  const { width, height } = wish;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = wish.x + cos * (distance + width / 2);
  const y = wish.y + sin * (distance + height / 2);
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function isWithin(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  const edge = 3;
  return (
    box.left >= edge &&
    box.top >= edge &&
    box.left + box.width <= frame.width - edge &&
    box.top + box.height <= frame.height - edge
  );
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
