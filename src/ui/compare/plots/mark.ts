import type { ChartInk } from '../../charts/view/chart-ink';

// A picture as a list of plain shapes: the page draws it as elements, a file and the report as text, from the same list.

interface Pickable {
  /** The variant that it stands for, which a click chooses. */
  readonly link?: string;
  /** What it says of itself. */
  readonly label?: string;
  /** The same variant stands elsewhere in the picture: a click chooses it here too, the keyboard goes by. */
  readonly isEcho?: boolean;
}

export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly color: string;
  readonly width: number;
  readonly dashes?: string;
  readonly opacity?: number;
}

/** A closed shape without an edge. */
export interface AreaMark {
  readonly kind: 'area';
  readonly points: readonly Point[];
  readonly color: string;
  readonly opacity: number;
}

export interface DotMark extends Pickable {
  readonly kind: 'dot';
  readonly at: Point;
  readonly radius: number;
  readonly color: string;
  /** Of the edge; without one, of the ground. */
  readonly edge?: string;
  readonly shape?: 'circle' | 'diamond';
  readonly opacity?: number;
}

export interface CellMark extends Pickable {
  readonly kind: 'cell';
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly opacity: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly at: Point;
  readonly words: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
  readonly size?: number;
  readonly isStrong?: boolean;
  /** Written upwards. */
  readonly isUpright?: boolean;
}

export type Mark = LineMark | AreaMark | DotMark | CellMark | TextMark;

export type Point = readonly [x: number, y: number];

/** A picture of some size. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What all pictures are drawn by. */
export interface Look {
  readonly width: number;
  readonly ink: ChartInk;
  /** The variant that is chosen. */
  readonly selected: string | null;
  /** [axis]: the stretch that is looked at, where a picture has axes to be brushed; null for all. */
  readonly brush?: readonly (readonly [number, number] | null)[];
}

/** The variant that a mark stands for; undefined of one that stands for none. */
export function linkOf(mark: Mark): string | undefined {
  return mark.kind === 'dot' || mark.kind === 'cell' ? mark.link : undefined;
}

export function isEcho(mark: Mark): boolean {
  return (mark.kind === 'dot' || mark.kind === 'cell') && mark.isEcho === true;
}

/** A diamond around a point. */
export function diamondOf([x, y]: Point, radius: number): readonly Point[] {
  const reach = radius * 1.25;
  return [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ];
}

/** Points as the path of an SVG; without points it is empty, as a path that only closes is none. */
export function pathOf(points: readonly Point[], isClosed: boolean): string {
  if (points.length === 0) return '';
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`);
  return steps.join('') + (isClosed && steps.length > 0 ? 'Z' : '');
}
