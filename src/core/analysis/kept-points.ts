import { maxPoints } from './series';
import type { Tape } from './tape';

/** Points in the order in which they came, of which every so-manieth is kept. */
export interface KeptPoints<Point> {
  add(point: Point): void;
  /** The kept points; the list is the same one as long as it grows. */
  all(): readonly Point[];
  /** Saves all of it, or takes all that was saved; `carryPoint` does so with one point, which is null where none was yet. */
  carry(tape: Tape, carryPoint: (point: Point | null) => Point): void;
}

/**
 * Keeps at most `most` points, an even number, as series.ts does: all of them until it is full; then every second one
 * goes and from there on it keeps every second, then every fourth, and so on. The first one always stays.
 */
export function keptPoints<Point>(most: number): KeptPoints<Point> {
  let points: Point[] = [];
  let stride = 1;
  let count = 0;
  return {
    add(point) {
      if (count % stride === 0 && points.length === most) {
        points = points.filter((_, place) => place % 2 === 0);
        stride *= 2;
      }
      if (count % stride === 0) points.push(point);
      count++;
    },
    all: () => points,
    carry(tape, carryPoint) {
      stride = tape.number(stride);
      count = tape.number(count);
      const length = tape.number(points.length);
      if (length > most) throw new RangeError(`points must be at most ${most}; got ${length}`);
      points = Array.from({ length }, (_, i) => carryPoint(points[i] ?? null));
    },
  };
}

/** So many points of `numbers` numbers each that at most `budget` numbers are kept: a power of two, as they are halved. */
export function mostPoints(numbers: number, budget: number): number {
  return Math.min(maxPoints, 2 ** Math.floor(Math.log2(budget / Math.max(1, numbers))));
}
