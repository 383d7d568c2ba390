import { intervalOf, meanOf } from '../../../core/analysis/statistics';
import { runFields } from '../../../core/config/fields';
import type { Weights } from '../../../core/experiment/experiment';
import { knobValue } from '../../store/config-words';
import { grammar } from '../../text/language';
import { measureText, percentText } from '../../text/numbers';
import { text } from '../../text/text';
import type { Results } from '../results';
import { withReach } from './cell-words';
import { type Front, type FrontPoint, frontOf, sharesGained } from './front';
import { sharesOf } from './variant-words';

/** What loss weights come to, in words: which are on the front, what its ends give up, and how far it lies under the baseline. */
export function frontWords(results: Results, question: Weights): readonly string[] {
  const front = frontOf(results, 'loss');
  if (front === null) return [];
  return [
    ...question.sweeps.flatMap((_, sweep) => sweepWords(results, question, front, sweep)),
    ...methodWords(results, front),
    ...givenUpWords(results, front),
    ...gainedWords(results, question),
    ...(results.experiment.base.seeds === 1 ? [text('compare.run.oneSeed')] : []),
  ];
}

/** Which weights of a sweep no other variant dominates. */
function sweepWords(results: Results, { sweeps }: Weights, { points }: Front, sweep: number): string[] {
  const own = points.filter((point) => point.sweep === sweep);
  const free = own.filter(({ isDominated }) => !isDominated);
  if (own.length === 0) return [];
  const values = {
    count: free.length,
    all: own.length,
    sweep: knobValue(runFields.method, sweeps[sweep]),
  };
  if (free.length === 0) return [text('compare.front.none', values)];
  const [first, last] = [free[0]!, free.at(-1)!].map((point) => sharesOf(weightsOf(results, point)));
  // The weights of three tasks have no order.
  const isRange = results.experiment.base.tasks.length === 2 && free.length > 1;
  if (isRange) return [text('compare.front.range', { ...values, first: first!, last: last! })];
  return [text('compare.front.some', { ...values, first: first! })];
}

function weightsOf({ entries }: Results, { row }: FrontPoint): readonly number[] {
  return entries[row]!.variant.change.weights ?? [];
}

/** Methods with weights of their own, as the front has them. */
function methodWords({ names }: Results, { points }: Front): string[] {
  const methods = points.filter(({ sweep }) => sweep === null);
  if (methods.length === 0) return [];
  const free = methods.filter(({ isDominated }) => !isDominated).map(({ row }) => names[row]!);
  return free.length === 0
    ? [text('compare.front.noMethods')]
    : [text('compare.front.methods', { count: free.length, names: grammar().list(free) })];
}

/** What the best variant of each task gives up of the other tasks, against the best of those, seed by seed. */
function givenUpWords({ names, tasks }: Results, { columns, points }: Front): string[] {
  const best = columns.map((_, place) =>
    points.reduce((least, point) => (point.cells[place]!.mean < least.cells[place]!.mean ? point : least)),
  );
  const nameOf = (place: number) => tasks[columns[place]!.task!] ?? '';
  const distinct = [...new Set(best)];
  if (distinct.length === 1) return [text('compare.front.nothing', { name: names[best[0]!.row]! })];
  return distinct.map((point) => {
    const places = columns.map((_, place) => place);
    const others = places.flatMap((place) => {
      const least = best[place]!;
      if (least === point) return [];
      const loss = differenceText(point.cells[place]!.values, least.cells[place]!.values);
      return [text('compare.front.loss', { task: nameOf(place), loss })];
    });
    return text('compare.front.givenUp', {
      task: grammar().list(places.filter((place) => best[place] === point).map(nameOf)),
      name: names[point.row]!,
      others: grammar().list(others),
    });
  });
}

/** How much more the first ones are, run by run. */
function differenceText(own: readonly number[], least: readonly number[]): string {
  const differences = own.map((value, run) => value - least[run]!).filter(Number.isFinite);
  if (differences.length < 2) return measureText(meanOf(differences));
  const { mean, high } = intervalOf(differences);
  return withReach({ mean: measureText(mean), reach: measureText(high - mean) });
}

/** How much of the box under the single-task losses each sweep dominates. */
function gainedWords(results: Results, { sweeps }: Weights): string[] {
  return sharesGained(results).flatMap((share, place) => {
    if (share === null || !Number.isFinite(share.mean)) return [];
    const { mean, interval } = share;
    const sweep = knobValue(runFields.method, sweeps[place]);
    if (mean === 0) return [text('compare.front.notGained', { sweep })];
    const values = {
      sweep,
      share: percentText(mean),
      low: percentText(interval?.low ?? mean),
      high: percentText(interval?.high ?? mean),
    };
    return [text(interval === null ? 'compare.front.gainedOnce' : 'compare.front.gained', values)];
  });
}
