import { csvText } from '../csv-text';
import { type Dataset, inOwnUnit, type TaskData } from '../data/dataset';
import { meanOf } from './spread';

/** A task's answers, as people read them. */
export interface ReadAnswers {
  /** [row, output]: own units for a regression, a probability for each class. */
  readonly values: Float32Array;
}

/** What names the rows of a table: columns of texts. */
export interface RowNames {
  readonly name: string;
  /** [row] */
  readonly textOf: (row: number) => string;
}

type AnsweredTask = Pick<TaskData, 'name' | 'kind' | 'classes' | 'unit'>;

/**
 * Predictions as CSV: a row for each of `rows`, with its number, its names, which part of the split it is in, and of every
 * task the label, what is predicted, and the probability of each class.
 *
 * @param answers [task]: of the same rows
 */
export function predictionsCsv(
  dataset: Dataset,
  rows: Uint32Array,
  answers: readonly ReadAnswers[],
  names: readonly RowNames[],
): string {
  const { tasks } = dataset;
  const partOf = splitNames(dataset);
  const heading = ['row', ...names.map(({ name }) => name), 'split', ...tasks.flatMap(labelledHeadings)];
  const body = Array.from(rows, (row, at) => [
    row + 1,
    ...names.map(({ textOf }) => textOf(row)),
    partOf(row),
    ...tasks.flatMap((task, t) => [labelOf(task, row), ...answerCells(task, [answers[t]!], at)]),
  ]);
  return csvText([heading, ...body]);
}

/**
 * What is predicted for new rows, as CSV: their own cells, then of every task the mean over the seeds' answers and, where
 * there are several, the lowest and the highest.
 *
 * @param answers [run][task]
 */
export function answersCsv(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  tasks: readonly AnsweredTask[],
  answers: readonly (readonly ReadAnswers[])[],
): string {
  const hasSpread = answers.length > 1;
  const heading = [...columns, ...tasks.flatMap((task) => answerHeadings(task, hasSpread))];
  const body = cells.map((row, at) => [
    ...row,
    ...tasks.flatMap((task, t) =>
      answerCells(
        task,
        answers.map((run) => run[t]!),
        at,
      ),
    ),
  ]);
  return csvText([heading, ...body]);
}

const labelledHeadings = (task: AnsweredTask) => [task.name, ...answerHeadings(task, false)];

function answerHeadings({ name, classes }: AnsweredTask, hasSpread: boolean): string[] {
  const spread = (what: string) => (hasSpread ? [`${what} low`, `${what} high`] : []);
  const predicted = `${name} predicted`;
  if (classes.length === 0) return [predicted, ...spread(predicted)];
  return [predicted, ...classes.flatMap((one) => [`${name} p(${one})`, ...spread(`${name} p(${one})`)])];
}

function answerCells(
  { classes }: AnsweredTask,
  runs: readonly ReadAnswers[],
  row: number,
): (string | number)[] {
  const width = Math.max(1, classes.length);
  const each = Array.from({ length: width }, (_, output) => meanOf(runs, row * width + output));
  const numbers = each.flatMap(({ mean, low, high }) => (runs.length > 1 ? [mean, low, high] : [mean]));
  if (classes.length === 0) return numbers;
  const most = each.reduce((best, { mean }, place) => (mean > each[best]!.mean ? place : best), 0);
  return [classes[most]!, ...numbers];
}

function labelOf(task: TaskData, row: number): string | number | null {
  const target = task.targets[row]!;
  if (Number.isNaN(target)) return null;
  return task.classes.length > 0 ? task.classes[target]! : short(inOwnUnit(task, target));
}

const short = (value: number) => Number(value.toPrecision(7));

function splitNames({ rows, validation, test }: Dataset): (row: number) => string {
  const parts = new Uint8Array(rows);
  for (const row of validation) parts[row] = 1;
  for (const row of test) parts[row] = 2;
  return (row) => ['train', 'validation', 'test'][parts[row]!]!;
}
