import { averageRanks } from '../analysis/ranks';
import { type Interval, intervalOf, meanOf } from '../analysis/statistics';
import { type Verdict, verdictMetric } from '../analysis/verdict';
import type { Metric } from '../tasks/kind';
import { type Better, bestOfExact, bestOfSeeds } from './best-cells';
import type { Variant } from './experiment';
import { isTrained, judgementOf, type Reading, type ReadResult, read, winsOver } from './reading';
import type { VariantResult, VariantState } from './result';

/**
 * What a column is of. 'rank': the mean over the tasks of the place among the variants; 'wins': the share of seeds won
 * against the base; 'steps': to the shared model's best; 'time': of training, in milliseconds; 'diverged': how many seeds
 * did.
 */
export type ColumnKind =
  | 'score'
  | 'loss'
  | 'delta-m'
  | 'rank'
  | 'wins'
  | 'steps'
  | 'time'
  | 'parameters'
  | 'diverged';

export interface Column {
  /** Its kind, and the task's place where it has one: 'score 0', 'rank'. */
  readonly key: string;
  readonly kind: ColumnKind;
  /** Of scores and losses. */
  readonly task: number | null;
  /** Of scores. */
  readonly metric: Metric | null;
  /** Null where neither is. */
  readonly better: Better | null;
  /** Whether each seed has a value of its own. */
  readonly isBySeed: boolean;
}

export interface Cell {
  /** [run], NaN for a run without one; of a variant as a whole a single one. */
  readonly values: readonly number[];
  /** Over the runs that have one; NaN where none has. */
  readonly mean: number;
  /** 95 %, Student's; null of fewer than two runs, of a variant as a whole, and of shares won, where it would leave [0, 1]. */
  readonly interval: Pick<Interval, 'low' | 'high'> | null;
  /** Whether it was held against the others of its column. */
  readonly isCompared: boolean;
  /** Whether it is the best of its column, or not distinguishable from that. */
  readonly isBest: boolean;
}

export interface Row {
  readonly variant: Variant;
  readonly state: VariantState['kind'];
  /** [column]; null where there is nothing to say yet, or at all. */
  readonly cells: readonly (Cell | null)[];
  /** Sharing against the single-task networks; null without a result. */
  readonly verdict: Verdict | null;
}

/** What an experiment came to, a row a variant. */
export interface ExperimentTable {
  readonly reading: Reading;
  readonly columns: readonly Column[];
  /** In the order of the variants. */
  readonly rows: readonly Row[];
}

/** A variant and how far it is. */
export interface Entry {
  readonly variant: Variant;
  readonly state: VariantState;
}

/**
 * The results of an experiment as far as there are any. Rows of variants under way show what they have, but only those that
 * are done are compared: with the base, by their ranks, and marked as the best of a column or as good as that (see {@link bestOfSeeds}; exactly
 * equal numbers of parameters tie; measured time, which has one value a variant, marks nothing). A gain over fewer tasks than
 * that of others, where one is learnt by neither model, is not compared with those.
 *
 * All variants are read by one metric a task, the verdict's choice for the base, or for the first result where there is no
 * base. A rank is a place among the variants of the same seed that train the task, 1 the best, ties in the middle of their
 * places; a run that diverged comes last.
 *
 * @param base the place of the variant that changes nothing; null where there is none.
 */
export function tableOf(entries: readonly Entry[], reading: Reading, base: number | null): ExperimentTable {
  const results = entries.map(({ state }) => resultOf(state));
  const metrics = metricsOf(results[base ?? -1] ?? results.find((result) => result !== null), reading);
  const reads = results.map((result) => result && read(result, reading, metrics));
  const isDone = entries.map(({ state }) => state.kind === 'done');
  const ranks = ranksOf(results, reads, isDone, metrics);
  const rival = base !== null && isDone[base] ? reads[base]! : null;
  const wins = reads.map((own, row) => {
    const isCompared = isDone[row] && row !== base;
    return isCompared && own !== null && rival !== null ? winsOver(own, rival, metrics) : null;
  });
  const columns = columnsOf(metrics, base !== null);
  const values = columns.map((column) =>
    results.map((result, row) => {
      const own = reads[row] ?? null;
      if (result === null || own === null) return null;
      return valuesOf(column, result, own, ranks[row]!, wins[row]!);
    }),
  );
  const judgesAll = judgeAllTasks(reads, isDone);
  const compared = columns.map(({ kind }, at) =>
    values[at]!.map((each, row) => (isDone[row] && (kind !== 'delta-m' || judgesAll[row]) ? each : null)),
  );
  const marks = columns.map((column, at) => marksOf(column, compared[at]!));
  const rows = entries.map(
    ({ variant, state }, row): Row => ({
      variant,
      state: state.kind,
      cells: columns.map((column, at) => {
        const own = values[at]![row]!;
        const isCompared = compared[at]![row]?.every(Number.isFinite) ?? false;
        return own && { ...cellOf(own, column), isCompared, isBest: marks[at]![row]! };
      }),
      verdict: reads[row]?.verdict ?? null,
    }),
  );
  return { reading, columns, rows };
}

/** The table with some of its columns. */
export function withColumns(table: ExperimentTable, isWanted: (column: Column) => boolean): ExperimentTable {
  const kept = table.columns.map(isWanted);
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept[at]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]) })),
  };
}

/** What there is of a variant; null before. */
export function resultOf(state: VariantState): VariantResult | null {
  if (state.kind === 'done') return state.result;
  return state.kind === 'training' ? state.partial : null;
}

function metricsOf(result: VariantResult | null | undefined, reading: Reading): readonly Metric[] {
  if (!result) return [];
  const [evaluations] = judgementOf(result, reading).shared;
  return result.tasks[0]!.map((task, index) => verdictMetric(task, evaluations![index]!));
}

function columnsOf(metrics: readonly Metric[], hasBase: boolean): Column[] {
  const ofTasks = (kind: 'score' | 'loss') =>
    metrics.map((metric, task): Column => {
      const isLess = kind === 'loss' || metric.lowerIsBetter;
      const about = { key: `${kind} ${task}`, kind, task, isBySeed: true } as const;
      return { ...about, metric: kind === 'score' ? metric : null, better: isLess ? 'less' : 'more' };
    });
  const whole = (kind: ColumnKind, better: Better | null, isBySeed: boolean): Column => {
    return { key: kind, kind, task: null, metric: null, better, isBySeed };
  };
  return [
    ...ofTasks('score'),
    ...ofTasks('loss'),
    whole('delta-m', 'more', true),
    whole('rank', 'less', true),
    ...(hasBase ? [whole('wins', null, true)] : []),
    whole('steps', 'less', true),
    whole('time', null, false),
    whole('parameters', 'less', false),
    whole('diverged', null, false),
  ];
}

/** [run], or one of the variant as a whole; null where there is nothing to say. */
function valuesOf(
  { kind, task }: Column,
  result: VariantResult,
  { scores, losses, deltaM }: ReadResult,
  ranks: readonly number[],
  wins: readonly number[] | null,
): readonly number[] | null {
  switch (kind) {
    case 'score':
      return scores.map((run) => run[task!]!);
    case 'loss':
      return losses.map((run) => run[task!]!);
    case 'delta-m':
      return deltaM.gains;
    case 'rank':
      return ranks;
    case 'wins':
      return wins;
    case 'steps':
      return result.stepsToBest;
    case 'time':
      return [result.elapsedMs];
    case 'parameters':
      return [result.parameters];
    case 'diverged':
      return [result.ended.length];
    default:
      return kind satisfies never;
  }
}

function cellOf(
  values: readonly number[],
  { kind, isBySeed }: Column,
): Pick<Cell, 'values' | 'mean' | 'interval'> {
  const known = values.filter((value) => !Number.isNaN(value));
  const hasInterval = isBySeed && kind !== 'wins' && known.length > 1;
  if (!hasInterval) return { values, mean: meanOf(known), interval: null };
  const { mean, low, high } = intervalOf(known);
  return { values, mean, interval: { low, high } };
}

/** [row]: whether its gain is over all the tasks that any variant that is done is judged by. */
function judgeAllTasks(reads: readonly (ReadResult | null)[], isDone: readonly boolean[]): boolean[] {
  const judged = reads.map((own) => own?.verdict.gains.map((gain) => !Number.isNaN(gain)) ?? []);
  const done = judged.filter((_, row) => isDone[row]);
  return judged.map((own) => own.every((isJudged, task) => isJudged || !done.some((other) => other[task])));
}

function marksOf({ better, isBySeed }: Column, values: readonly (readonly number[] | null)[]): boolean[] {
  if (better === null) return values.map(() => false);
  if (isBySeed) return bestOfSeeds(values, better);
  return bestOfExact(
    values.map((each) => each?.[0] ?? Number.NaN),
    better,
  );
}

/** [row][run]: the mean of the variant's ranks over its tasks; NaN of a variant that is not done. */
function ranksOf(
  results: readonly (VariantResult | null)[],
  reads: readonly (ReadResult | null)[],
  isDone: readonly boolean[],
  metrics: readonly Metric[],
): number[][] {
  const runs = Math.max(0, ...results.map((result) => result?.last.shared.length ?? 0));
  const isRanked = (row: number, run: number, task: number) =>
    isDone[row]! && isTrained(results[row]!, run, task);
  const costOf = (row: number, run: number, task: number) => {
    if (!isRanked(row, run, task)) return Number.NaN;
    const score = reads[row]!.scores[run]![task]!;
    if (Number.isNaN(score)) return Number.POSITIVE_INFINITY;
    return metrics[task]!.lowerIsBetter ? score : -score;
  };
  /** [run][task][row] */
  const ranks = Array.from({ length: runs }, (_, run) =>
    metrics.map((_metric, task) => averageRanks(results.map((_result, row) => costOf(row, run, task)))),
  );
  return results.map((_, row) =>
    ranks.map((byTask) => meanOf(byTask.map((rows) => rows[row]!).filter((rank) => !Number.isNaN(rank)))),
  );
}
