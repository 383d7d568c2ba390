import { type Costs, gainedShare, nonDominated, type OfRuns } from '../../../core/analysis/pareto';
import { meanOf } from '../../../core/analysis/statistics';
import { scoreOf } from '../../../core/analysis/verdict';
import { judgementOf } from '../../../core/experiment/reading';
import { type Cell, type Column, resultOf } from '../../../core/experiment/table';
import { isSame } from '../../../core/is-same';
import type { Results } from '../results';

/** What the tasks of a front are measured by. */
export type FrontMeasure = 'loss' | 'score';

/** A variant in the plane (or space) of its tasks. */
export interface FrontPoint {
  readonly row: number;
  /** Which sweep of the question it belongs to; null for a method with weights of its own. */
  readonly sweep: number | null;
  /** [task] */
  readonly cells: readonly Cell[];
  /** Whether another variant is better by one task and no worse by any, in the means. */
  readonly isDominated: boolean;
}

export interface Front {
  /** [task] */
  readonly columns: readonly Column[];
  readonly points: readonly FrontPoint[];
  /** [task]: the single-task networks' mean; NaN where there are none. */
  readonly single: readonly number[];
}

/** What became of a question on loss weights, by one measure; null before there is a point. */
export function frontOf(results: Results, measure: FrontMeasure): Front | null {
  const { table, entries } = results;
  const columns = table.columns.filter(
    ({ kind, task }) => kind === measure && task !== null && isWeighed(results, task),
  );
  const known = table.rows.flatMap(({ cells }, row) => {
    const own = columns.map((column) => cells[table.columns.indexOf(column)] ?? null);
    const isWhole = own.every((cell) => cell !== null && Number.isFinite(cell.mean));
    return isWhole ? [{ row, sweep: sweepOf(results, row), cells: own as Cell[] }] : [];
  });
  if (columns.length === 0 || known.length === 0) return null;
  const isBest = nonDominated(known.map(({ cells }) => costsOf(cells, columns)));
  const points = known.map((point, place) => ({ ...point, isDominated: !isBest[place] }));
  const first = entries.flatMap(({ state }) => resultOf(state) ?? [])[0];
  const single = columns.map(({ task, metric }) => {
    if (first === undefined) return Number.NaN;
    const runs = judgementOf(first, results.reading).baseline;
    const values = runs.map((evaluations, run) =>
      metric === null
        ? evaluations[task!]!.loss
        : scoreOf(evaluations[task!]!, first.tasks[run]![task!]!, metric),
    );
    return meanOf(values);
  });
  return { columns, points, single };
}

/** A score counts as a cost by its sign. */
function costsOf(cells: readonly Cell[], columns: readonly Column[]): Costs {
  return cells.map(({ mean }, place) => (columns[place]!.better === 'more' ? -mean : mean));
}

function isWeighed({ experiment }: Results, task: number): boolean {
  return (experiment.base.tasks[task]?.weight ?? 0) > 0;
}

function sweepOf({ experiment: { question }, entries }: Results, row: number): number | null {
  const { method, weights } = entries[row]!.variant.change;
  if (question.kind !== 'weights' || weights === undefined) return null;
  return question.sweeps.findIndex((sweep) => isSame(sweep, method));
}

/** [sweep]: the part of the box under the single-task losses that it dominates, over the seeds; null before it has ended. */
export function sharesGained(results: Results): readonly (OfRuns | null)[] {
  const { question } = results.experiment;
  if (question.kind !== 'weights') return [];
  const tasks = results.experiment.base.tasks.flatMap(({ weight }, task) => (weight > 0 ? [task] : []));
  return question.sweeps.map((_, sweep) => {
    const own = results.entries.filter((_, row) => sweepOf(results, row) === sweep);
    const ended = own.flatMap(({ state }) =>
      state.kind === 'done' ? [judgementOf(state.result, results.reading)] : [],
    );
    if (ended.length === 0 || ended.length < own.length) return null;
    const lossesOf = (evaluations: readonly { readonly loss: number }[]) =>
      tasks.map((task) => evaluations[task]!.loss);
    const runs = ended[0]!.baseline.map((_, run) => run);
    if (runs.length === 0) return null;
    return gainedShare(
      runs.map((run) => ended.map(({ shared }) => lossesOf(shared[run]!))),
      runs.map((run) => lossesOf(ended[0]!.baseline[run]!)),
    );
  });
}
