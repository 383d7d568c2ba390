import { type GradientHistory, type Pair, pairsOf } from '../../../core/analysis/gradient-history';
import type { ChartOptions } from '../../store/chart-options';
import { text } from '../../text/text';
import type { ChartTask } from './chart-task';
import type { CurveLook } from './curve-look';

/** Up to so many tasks, every pair has its curve. */
const mostForAll = 3;
/** Curves of the pairs most in conflict. */
const mostInConflict = 6;

/** Whether there are more pairs than a chart can show. */
export function hasPairChoice(tasks: number): boolean {
  return tasks > mostForAll;
}

/** The pairs that the conflict charts show: all of few tasks, else those chosen, most in conflict on average first. */
export function shownPairs(
  gradients: GradientHistory,
  { pairsOf: chosen }: Pick<ChartOptions, 'pairsOf'>,
): readonly Pair[] {
  const pairs = pairsOf(gradients.tasks);
  if (!hasPairChoice(gradients.tasks)) return pairs;
  if (chosen > 0 && chosen <= gradients.tasks) return pairs.filter((pair) => pair.includes(chosen - 1));
  const means = new Map(pairs.map((pair) => [pair, gradients.meanCosine(pair) ?? 2]));
  return pairs.toSorted((a, b) => means.get(a)! - means.get(b)!).slice(0, mostInConflict);
}

/** How the curve of a pair is drawn: in both tasks' colours in turn. */
export function pairLook(pair: Pair, tasks: readonly ChartTask[]): CurveLook {
  return {
    entry: `pair ${pair.join(' ')}`,
    name: pairName(pair, tasks),
    help: text('charts.legend.pair', { name: pairName(pair, tasks) }),
    width: 1.9,
    dashes: null,
    tasks: pair,
  };
}

export function pairName([a, b]: Pair, tasks: readonly { readonly name: string }[]): string {
  return `${tasks[a]?.name ?? ''} · ${tasks[b]?.name ?? ''}`;
}
