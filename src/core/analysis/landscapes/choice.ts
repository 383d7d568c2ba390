import { hypot } from '../../elementary';
import { cagradLandscape } from './cagrad';
import { landscapes } from './index';
import type { Landscape, Point } from './landscape';

/** A landscape as a page asks for it. */
export interface LandscapeChoice {
  readonly id: string;
  /** The factor of the first objective, for the landscape that has one: see {@link hasScale}. */
  readonly scale: number;
}

/** Whether a landscape has a factor between its objectives that papers disagree on. */
export function hasScale(id: string): boolean {
  return id === 'cagrad';
}

/** @throws RangeError where there is no such landscape. */
export function landscapeOf({ id, scale }: LandscapeChoice): Landscape {
  if (hasScale(id)) return cagradLandscape(scale);
  const found = landscapes.find((landscape) => landscape.id === id);
  if (found === undefined) throw new RangeError(`id must be that of a landscape; got ${id}`);
  return found;
}

/** How far a point is from the line through a landscape's Pareto set, in all parameters. */
export function distanceToPareto({ paretoSet }: Landscape, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < paretoSet.length; i++) {
    least = Math.min(least, distanceToPiece(point, paretoSet[i]!, paretoSet[i + 1]!));
  }
  return least;
}

function distanceToPiece(point: Point, from: readonly number[], to: readonly number[]): number {
  let along = 0;
  let length = 0;
  from.forEach((start, k) => {
    const way = to[k]! - start;
    along += (point[k]! - start) * way;
    length += way * way;
  });
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return hypot(...from.map((start, k) => point[k]! - start - share * (to[k]! - start)));
}

/** How near to the Pareto set counts as there: half a percent of the width of the picture. */
export function nearPareto({ bounds }: Landscape): number {
  return 0.005 * (bounds.x1[1] - bounds.x1[0]);
}
