import { isSame } from '../../core/is-same';
import type { RunFacts } from '../../core/kept/kept-run';
import { taskKinds } from '../../core/tasks';
import type { Metric } from '../../core/tasks/kind';
import { shownName } from '../store/names';
import type { RunCard } from '../store/runs/run-storage';
import { languageTag } from '../text/language';
import { gainText, measureText, scoreText } from '../text/numbers';
import { say, type TextKey, text } from '../text/text';

export type RunSort = 'date' | 'name' | 'gain' | 'steps';
export type RunShow = 'all' | 'pinned' | 'alike';

/** Which of the kept runs are listed, and in which order. */
export interface RunQuery {
  readonly search: string;
  readonly show: RunShow;
  readonly sort: RunSort;
}

export const startQuery: RunQuery = { search: '', show: 'all', sort: 'date' };

/** The runs that a query asks for; `present` are the tasks that runs are alike to. */
export function listed(
  cards: readonly RunCard[],
  { search, show, sort }: RunQuery,
  present: RunFacts['tasks'],
): readonly RunCard[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = cards.filter((card) => {
    if (show === 'pinned' && !card.isPinned) return false;
    if (show === 'alike' && !isSame(card.facts.tasks, present)) return false;
    const words = wordsOf(card.facts).toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
  return found.toSorted(orders[sort]);
}

const orders: Record<RunSort, (a: RunCard, b: RunCard) => number> = {
  date: (a, b) => b.usedAt - a.usedAt,
  name: (a, b) => a.facts.name.localeCompare(b.facts.name, languageTag(), { numeric: true }),
  gain: (a, b) => gainOf(b) - gainOf(a),
  steps: (a, b) => b.facts.step - a.facts.step,
};

/** Runs without a gain come last. */
const gainOf = ({ facts }: RunCard) => facts.verdict?.deltaM.mean ?? -Number.MAX_VALUE;

/** All that a search looks through. */
function wordsOf({ name, tasks, table, verdict, seeds, backend }: RunFacts): string {
  const said = [name, table?.name ?? '', verdict === null ? '' : verdictWord(verdict.code), backend];
  return [
    ...said,
    ...tasks.flatMap(({ name }) => [name, shownName(name, table !== null)]),
    ...seeds.map(String),
  ].join(' ');
}

/** A verdict in a word or two; empty for one that this page does not know. */
export function verdictWord(code: string): string {
  return Object.hasOwn(verdictWords, code) ? text(verdictWords[code]!) : '';
}

const verdictWords: Readonly<Record<string, TextKey>> = {
  helps: 'runs.verdict.helps',
  hurts: 'runs.verdict.hurts',
  mixed: 'runs.verdict.mixed',
  even: 'runs.verdict.even',
  unclear: 'runs.verdict.unclear',
  'helps-on-mean': 'runs.verdict.helpsOnMean',
  'hurts-on-mean': 'runs.verdict.hurtsOnMean',
  'too-early': 'runs.verdict.early',
  'nothing-to-compare': 'runs.verdict.nothing',
};

type Reading = RunFacts['verdict'] extends infer V ? (V extends { deltaM: infer R } ? R : never) : never;

/** A reading with its interval, where it has one: "+2.1 % (+0.4 % to +3.8 %)". */
export function readingText({ mean, low, high }: Reading, write: (value: number) => string): string {
  const middle = write(mean ?? Number.NaN);
  return low === undefined || high === undefined
    ? middle
    : text('runs.interval', { middle, low: write(low), high: write(high) });
}

export const gainReading = (reading: Reading) => readingText(reading, gainText);

/** A metric as it is written: scores of at most 1 in another way than what has no bound. */
export function metricWriter({ id }: Pick<Metric, 'id'>): (value: number) => string {
  return id === 'rmse' || id === 'logloss' ? measureText : scoreText;
}

/** The main number of each task at the last judgement. */
export interface TaskNumber {
  readonly name: string;
  readonly metric: string;
  readonly value: string;
}

export function taskNumbers({ tasks, table, last }: RunFacts): readonly TaskNumber[] {
  return tasks.map(({ name, kind }, task) => {
    const metric = taskKinds[kind].metrics[0]!;
    const reading = last?.shared[task]?.metrics[metric.id] ?? { mean: null };
    return {
      name: shownName(name, table !== null),
      metric: say(metric.title),
      value: metricWriter(metric)(reading.mean ?? Number.NaN),
    };
  });
}
