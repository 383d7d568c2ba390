import type { Interval } from '../../../core/analysis/statistics';
import type { Frame } from './axes';
import type { AreaMark, LineMark, Point } from './mark';

/** An interval at a place along the axis. */
export interface Reach {
  readonly x: number;
  readonly interval: Pick<Interval, 'low' | 'high'>;
}

/** Intervals beside each other as one area. */
export function bandOf(
  reaches: readonly Reach[],
  place: (value: number) => number,
  color: string,
  opacity: number,
): AreaMark {
  const edge = (side: 'low' | 'high') => reaches.map(({ x, interval }): Point => [x, place(interval[side])]);
  return { kind: 'area', points: [...edge('high'), ...edge('low').toReversed()], color, opacity };
}

/** A dashed line from top to bottom. */
export function uprightAt(x: number, { top, bottom }: Frame, color: string, dashes = '4 3'): LineMark {
  const points: readonly Point[] = [
    [x, top],
    [x, bottom],
  ];
  return { kind: 'line', points, color, width: 1, dashes };
}
