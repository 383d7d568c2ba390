import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MapWindow,
  planeSpot,
  smallestSide,
  valuesIn,
  viewSpot,
  wholeMap,
  windowAround,
  zoomedWindow,
} from '../../../../src/ui/maps/map-window';
import { secondTap } from '../../../../src/ui/maps/second-tap';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const spots = fc.record({ across: share, down: share });
const windows = fc
  .record({ side: fc.double({ min: smallestSide, max: 1, noNaN: true }), x: share, y: share })
  .map(({ side, x, y }): MapWindow => ({ left: x * (1 - side), top: y * (1 - side), side }));
const isInside = ({ left, top, side }: MapWindow) =>
  left >= 0 && top >= 0 && left + side <= 1 + 1e-12 && top + side <= 1 + 1e-12 && side >= smallestSide;

describe('the part of a map that is shown', () => {
  it('takes a place of the view to the plane and back', () => {
    fc.assert(
      fc.property(windows, spots, (window, view) => {
        const back = viewSpot(planeSpot(view, window), window);
        expect(back.across).toBeCloseTo(view.across, 9);
        expect(back.down).toBeCloseTo(view.down, 9);
      }),
    );
  });

  it('never leaves the plane, however far fingers go', () => {
    const by = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(windows, by, spots, spots, (window, factor, from, to) =>
        isInside(zoomedWindow(window, factor, from, to)),
      ),
    );
  });

  it('keeps under the fingers what was under them, and moves with them', () => {
    const before = { left: 0.3, top: 0.4, side: 0.4 };
    const [from, to] = [
      { across: 0.5, down: 0.25 },
      { across: 0.6, down: 0.2 },
    ];
    const after = zoomedWindow(before, 1.5, from, to);
    expect(after.side).toBeCloseTo(0.4 / 1.5, 12);
    expect(planeSpot(to, after).across).toBeCloseTo(planeSpot(from, before).across, 12);
    expect(planeSpot(to, after).down).toBeCloseTo(planeSpot(from, before).down, 12);
    expect(zoomedWindow(after, 0.01, to)).toEqual(wholeMap);
  });

  it('comes along with a spot that leaves it, and no further', () => {
    const window = { left: 0.25, top: 0.25, side: 0.5 };
    expect(windowAround(window, { across: 0.5, down: 0.6 })).toEqual(window);
    expect(windowAround(window, { across: 0.875, down: 0.125 })).toEqual({
      left: 0.375,
      top: 0.125,
      side: 0.5,
    });
  });

  it('has the values of a plane between the points of a grid, output by output', () => {
    const side = 16;
    const at = (cell: number, window: number, start: number) => start + ((cell + 0.5) / side) * window;
    const slope = (x: number, y: number) => [3 * x - 2 * y, y - 0.5];
    const grid = (window: MapWindow) =>
      Float32Array.from({ length: side * side * 2 }, (_, place) => {
        const cell = Math.floor(place / 2);
        return slope(
          at(cell % side, window.side, window.left),
          at(Math.floor(cell / side), window.side, window.top),
        )[place % 2]!;
      });
    const window = { left: 0.2, top: 0.5, side: 0.25 };
    const found = valuesIn(window, grid(wholeMap), side, 2);
    grid(window).forEach((value, place) => {
      expect(found[place]).toBeCloseTo(value, 5);
    });
    expect(valuesIn(wholeMap, found, side, 2)).toEqual(found);
  });
});

describe('a second tap', () => {
  it('comes soon after the first one, and at its place', () => {
    const first = { x: 100, y: 100, at: 1000 };
    expect(secondTap(null, first)).toBe(false);
    expect(secondTap(first, { x: 108, y: 95, at: 1200 })).toBe(true);
    expect(secondTap(first, { x: 140, y: 100, at: 1200 })).toBe(false);
    expect(secondTap(first, { x: 100, y: 100, at: 1500 })).toBe(false);
  });
});
