import { distanceToPareto, nearPareto } from '../../core/analysis/landscapes/choice';
import type { Landscape } from '../../core/analysis/landscapes/landscape';
import type { WayNews } from '../../worker/landscape-protocol';

/** A method's way as far as it is known. */
export interface Way extends Omit<WayNews, 'trail'> {
  /** x1, x2, x1, x2, ...; grows in place. */
  readonly trail: readonly Float32Array[];
}

/** What became of a method, told as it is. */
export type Outcome = 'walking' | 'front' | 'moving' | 'still' | 'diverged' | 'stopped';

/** The ways with their news added. */
export function withNews(ways: readonly Way[], news: readonly WayNews[]): readonly Way[] {
  return news.map(({ trail, ...rest }, index) => {
    const before = ways[index]?.trail ?? [];
    return { ...rest, trail: trail.length === 0 ? before : [...before, trail] };
  });
}

/**
 * What became of a method: whether it has ended on the Pareto set, or else whether it was still under way at its last
 * step. One that has moved by less than the tenth of "near" in the last tenth of its steps stands still.
 */
export function outcomeOf(way: Way, landscape: Landscape, isRunning: boolean): Outcome {
  if (way.hasDiverged) return 'diverged';
  if (!way.isOver) return isRunning ? 'walking' : 'stopped';
  const near = nearPareto(landscape);
  if (distanceToPareto(landscape, way.point) <= near) return 'front';
  return (way.lateMove ?? 0) > near / 10 ? 'moving' : 'still';
}
