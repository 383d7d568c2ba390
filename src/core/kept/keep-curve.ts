import type { Bundle } from '../analysis/series';
import { quartilesOf } from '../analysis/statistics';
import { thinned } from '../analysis/thin';
import { type KeptCurve, mostPoints } from './kept-run';

/**
 * A curve of some runs: of one as it is; of several their median, and their middle half as a band, at each step that was
 * measured in any. Thinned after that to at most `most` points, {@link mostPoints} at the most, which the lowest and the
 * highest of each stretch are among.
 */
export function keptCurve(bundle: Bundle, most = mostPoints): KeptCurve {
  const { steps, ...lines } = summaryOf(bundle);
  const all = Object.values<readonly number[]>(lines);
  const whole = { from: steps[0] ?? 0, to: steps.at(-1) ?? 0 };
  // A stretch of so many buckets may begin and end inside one: two buckets more.
  const buckets = Math.floor(most / all.length / 2) - 2;
  const kept = new Set(all.flatMap((values) => thinned({ steps, values }, whole, buckets).steps));
  const at = (values: readonly number[]) => values.filter((_, place) => kept.has(steps[place]!));
  const [middle, low, high] = [lines.middle, lines.low, lines.high];
  const line = { steps: at(steps), middle: at(middle) };
  return low === undefined || high === undefined ? line : { ...line, low: at(low), high: at(high) };
}

function summaryOf({ steps, runs }: Bundle): KeptCurve {
  const measured = steps.flatMap((step, place) => {
    const values = runs.map((own) => own[place]!).filter(Number.isFinite);
    return values.length === 0 ? [] : [{ step, values }];
  });
  const kept = measured.map(({ step }) => step);
  if (runs.length === 1) return { steps: kept, middle: measured.map(({ values }) => values[0]!) };
  const quartiles = measured.map(({ values }) => quartilesOf(values));
  return {
    steps: kept,
    middle: quartiles.map(({ median }) => median),
    low: quartiles.map(({ low }) => low),
    high: quartiles.map(({ high }) => high),
  };
}

/** Numbers that all curves of one kept run come to at most, about: 2 MB. */
const mostNumbers = 200_000;

/** The points that each of so many curves may have. */
export function pointsFor(curves: number): number {
  return Math.max(50, Math.min(mostPoints, Math.floor(mostNumbers / Math.max(1, curves))));
}
