import type { Landscape } from './landscape';

/** Shorter moves than this share of the picture are not seen. */
const leastMove = 0.002;

/**
 * The part of a way that a picture shows: its first two parameters, a point whenever it has moved by 0.2 % of the
 * picture along either axis since the last one that was kept.
 */
export class Trail {
  private readonly least: readonly [number, number];
  private last: readonly [number, number] | null = null;
  private kept: number[] = [];

  constructor({ bounds }: Pick<Landscape, 'bounds'>) {
    const width = ([low, high]: readonly [number, number]) => (high - low) * leastMove;
    this.least = [width(bounds.x1), width(bounds.x2)];
  }

  /** Keeps a point of the way if it is far enough from the last, or anyway at its end. */
  add(point: readonly number[], isEnd = false): void {
    const [x1, x2] = [point[0]!, point[1]!];
    const isFar =
      this.last === null ||
      Math.abs(x1 - this.last[0]) >= this.least[0] ||
      Math.abs(x2 - this.last[1]) >= this.least[1];
    if (!isFar && !isEnd) return;
    this.last = [x1, x2];
    this.kept.push(x1, x2);
  }

  /** The points kept since this was last asked: x1, x2, x1, x2, ... */
  take(): Float32Array {
    const taken = Float32Array.from(this.kept);
    this.kept = [];
    return taken;
  }
}
