import type { ExplainedRecord } from '../../record';

/** A point of the parameter space. */
export type Point = ArrayLike<number>;

/** One number for each of the two objectives. */
export type Pair = readonly [number, number];

/** Two objectives of a few parameters, small enough to draw and to know by heart. */
export interface Landscape extends ExplainedRecord {
  /** The number of parameters; the first two are drawn. */
  readonly dimensions: number;
  /** Where the publications start. */
  readonly starts: readonly (readonly number[])[];
  /** What a picture shows of the first two parameters. */
  readonly bounds: { readonly x1: Pair; readonly x2: Pair };
  /**
   * [objective]: a number below every value. Methods that take losses to be positive are given the height above it.
   */
  readonly floor: Pair;
  /** [objective] */
  value(x: Point): [number, number];
  /** [objective][parameter] */
  gradients(x: Point): [number[], number[]];
  /** Points where no objective can be lowered without raising the other, in the order of a line. */
  readonly paretoSet: readonly (readonly number[])[];
}

/** `count` >= 2 numbers from `first` to `last`, equally far apart, both ends included. */
export function evenly(first: number, last: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
}
