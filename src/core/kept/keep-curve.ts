import type { Series } from '../analysis/series';
import { thinned } from '../analysis/thin';
import { type KeptCurve, mostPoints } from './kept-run';

/** A curve in at most `most` of its points, the lowest and the highest of each stretch among them; 4 to {@link mostPoints}. */
export function keptCurve(series: Series, most = mostPoints): KeptCurve {
  const { steps } = series;
  const first = steps[0] ?? 0;
  const last = steps.at(-1) ?? 0;
  // A stretch of so many buckets may begin and end inside one: two buckets more.
  const { steps: kept, values } = thinned(series, { from: first, to: last }, Math.floor(most / 2) - 2);
  return { steps: kept, middle: values };
}

/** Numbers that all curves of one kept run come to at most, about: 2 MB. */
const mostNumbers = 200_000;

/** The points that each of so many curves may have. */
export function pointsFor(curves: number): number {
  return Math.max(50, Math.min(mostPoints, Math.floor(mostNumbers / Math.max(1, curves))));
}
