import type { Column, ExperimentTable } from '../../../core/experiment/table';
import { grammar } from '../../text/language';
import { text } from '../../text/text';
import type { Results } from '../results';
import { transferAnswer } from '../transfer/transfer-words';
import { cellWords, columnWords, withReach } from './cell-words';
import { frontWords } from './front-answer';
import { labelBudgetOf, leadingWorth, worthWords } from './label-budget';

/** So many others are named; more are counted. */
const mostNamed = 3;

/** The column that decides: the gain over single tasks, where there are such, else the rank; of one task its score. */
export function decidingColumn({ columns, rows }: ExperimentTable): Column | null {
  const isKnown = (column: Column) =>
    rows.some(({ cells }) => !Number.isNaN(cells[columns.indexOf(column)]?.mean ?? Number.NaN));
  const tasks = columns.filter(({ kind }) => kind === 'score').length;
  const wanted = tasks === 1 ? ['score'] : ['delta-m', 'rank', 'score'];
  const offered = wanted.flatMap((kind) => columns.filter((column) => column.kind === kind)).filter(isKnown);
  const isMarked = (column: Column) => rows.some(({ cells }) => cells[columns.indexOf(column)]?.isBest);
  // A gain that some seed lacks in every variant says nothing of which is better; a rank there always is.
  return offered.find(isMarked) ?? offered[0] ?? null;
}

/** What the results say, in words; empty before there are any. */
export function answerWords(results: Results): string {
  if (results.experiment.question.kind !== 'transfer') return comparedWords(results);
  const said = transferAnswer(results);
  const isWhole = results.entries.every(({ state }) => state.kind === 'done' || state.kind === 'refused');
  return isWhole || said === '' ? said : text('compare.answer.soFar', { answer: said });
}

/** Which is the best, or that none can be told to be; empty before there are any. */
function comparedWords(results: Results): string {
  const { table, entries } = results;
  const column = decidingColumn(table);
  const done = table.rows.flatMap(({ state }, row) => (state === 'done' ? [row] : []));
  if (column === null || done.length === 0) return '';
  const count = (kind: string) => entries.filter(({ state }) => state.kind === kind).length;
  const diverged = entries.filter(
    ({ state }) => state.kind === 'done' && state.result.ended.length > 0,
  ).length;
  const refused = count('refused');
  const sentences = grammar().sentences([
    ...leadWords(results, column, done),
    ...(diverged === 0 ? [] : [text('compare.answer.diverged', { count: diverged })]),
    ...(refused === 0 ? [] : [text('compare.answer.refused', { count: refused })]),
  ]);
  const isWhole = count('waiting') + count('training') === 0;
  return isWhole ? sentences : text('compare.answer.soFar', { answer: sentences });
}

/** A budget of labels is answered by {@link leadingWorth}, loss weights by their front; all else by what does best. */
function leadWords(results: Results, column: Column, done: readonly number[]): readonly string[] {
  const { question } = results.experiment;
  if (question.kind === 'weights') return frontWords(results, question);
  if (question.kind !== 'labels') return bestWords(results, column, done);
  const budget = labelBudgetOf(results);
  if (budget === null) return [];
  return worthWords(leadingWorth(budget), results.tasks[budget.task] ?? '');
}

function bestWords(
  { table, names, tasks, experiment }: Results,
  column: Column,
  done: readonly number[],
): readonly string[] {
  const at = table.columns.indexOf(column);
  const cellOf = (row: number) => table.rows[row]!.cells[at] ?? null;
  const sign = column.better === 'less' ? 1 : -1;
  const known = done
    .filter((row) => Number.isFinite(cellOf(row)?.mean))
    .toSorted((a, b) => sign * (cellOf(a)!.mean - cellOf(b)!.mean));
  const best = known.filter((row) => cellOf(row)!.isBest);
  // A row that lacks a seed or a task is not marked as the best, whatever its mean.
  const leader = best[0] ?? known[0];
  if (leader === undefined) return [text('compare.answer.noNumber')];
  const compared = known.filter((row) => cellOf(row)!.isCompared);
  const values = {
    name: names[leader]!,
    measure: columnWords(column, tasks).title,
    value: withReach(cellWords(column, cellOf(leader))),
    count: compared.length,
  };
  if (known.length === 1) return [text('compare.answer.only', values)];
  if (best.length === 0) {
    return [text(experiment.base.seeds === 1 ? 'compare.answer.oneSeed' : 'compare.answer.unmarked', values)];
  }
  const others = best.slice(1).map((row) => names[row]!);
  const behind = compared.filter((row) => !cellOf(row)!.isBest).map((row) => names[row]!);
  const incomplete = known.length - compared.length;
  return [
    text(leadKey(best.length, compared.length, known.length), {
      ...values,
      others: listed(others),
      behind: listed(behind),
    }),
    ...(incomplete === 0 ? [] : [text('compare.answer.incomplete', { count: incomplete })]),
  ];
}

/** What can be said of so many best ones among so many that are compared, of all that have a number. */
function leadKey(best: number, compared: number, known: number) {
  if (compared === 1) return 'compare.answer.only';
  if (best === compared) return 'compare.answer.tie';
  if (best > 1) return 'compare.answer.group';
  return compared === known ? 'compare.answer.alone' : 'compare.answer.aloneAmong';
}

function listed(names: readonly string[]): string {
  return names.length > mostNamed
    ? text('compare.answer.others', { count: names.length })
    : grammar().list(names);
}
