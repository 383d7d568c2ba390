import type { Spot } from './plane-view';

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
