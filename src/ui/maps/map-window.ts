import type { Spot } from './reading';

/** The square part of a plane that a map shows: its top left corner and its side, as shares of the whole. */
export interface MapWindow {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export const wholeMap: MapWindow = { left: 0, top: 0, side: 1 };

/** Beyond this a grid of answers has nothing more to show. */
export const smallestSide = 1 / 8;

/** The place of the plane that is seen at a place of the view. */
export const planeSpot = (view: Spot, { left, top, side }: MapWindow): Spot => ({
  across: left + view.across * side,
  down: top + view.down * side,
});

/** The place of the view at which a place of the plane is seen; beyond 0 and 1 it is not. */
export const viewSpot = (spot: Spot, { left, top, side }: MapWindow): Spot => ({
  across: (spot.across - left) / side,
  down: (spot.down - top) / side,
});

/** What is shown of the plane when what was at `from` in the view, enlarged `by` so much, comes to lie at `to`. */
export function zoomedWindow(window: MapWindow, by: number, from: Spot, to: Spot = from): MapWindow {
  const side = Math.min(1, Math.max(smallestSide, window.side / by));
  const held = planeSpot(from, window);
  return windowAt(held.across - to.across * side, held.down - to.down * side, side);
}

/** The window of the same size that has a spot in it, moved no further than need be. */
export function windowAround({ left, top, side }: MapWindow, { across, down }: Spot): MapWindow {
  const reach = (from: number, to: number) => Math.min(to, Math.max(to - side, from));
  return windowAt(reach(left, across), reach(top, down), side);
}

function windowAt(left: number, top: number, side: number): MapWindow {
  const within = (start: number) => Math.min(1 - side, Math.max(0, start));
  return { left: within(left), top: within(top), side };
}

/**
 * A grid's values, [row, column, value], as a grid of the same size would have them in a window, between its points along
 * straight lines: where a task changes its mind lies right, which in an image that is made larger it does not.
 */
export function valuesIn(window: MapWindow, values: Float32Array, side: number, width: number): Float32Array {
  const { left, top } = window;
  const found = new Float32Array(values.length);
  const columns = Array.from({ length: side }, (_, column) => between(left, window.side, column, side));
  for (let row = 0; row < side; row++) {
    const y = between(top, window.side, row, side);
    columns.forEach((x, column) => {
      for (let index = 0; index < width; index++) {
        const at = (r: number, c: number) => values[(r * side + c) * width + index]!;
        const upper = at(y.first, x.first) * (1 - x.share) + at(y.first, x.second) * x.share;
        const lower = at(y.second, x.first) * (1 - x.share) + at(y.second, x.second) * x.share;
        found[(row * side + column) * width + index] = upper * (1 - y.share) + lower * y.share;
      }
    });
  }
  return found;
}

/** The two points of a grid between which the middle of a window's cell lies, and how far on the way it is. */
function between(start: number, size: number, cell: number, side: number) {
  const place = Math.min(side - 1, Math.max(0, (start + (size * (cell + 0.5)) / side) * side - 0.5));
  const first = Math.floor(place);
  return { first, second: Math.min(side - 1, first + 1), share: place - first };
}
