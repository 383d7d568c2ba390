import type { TaskConfig, TaskKind } from '../../config/schema';
import type { Problem } from '../../problem';
import { words } from '../../words';
import type { TaskData } from '../dataset';
import { hideLabels } from '../split';
import { maxClasses } from './limits';
import { factsOf, momentsOf, standardise } from './statistics';
import type { Column } from './table';

/** A target encoded, or why its column cannot be one of its kind. */
export type EncodedTarget = Pick<TaskData, 'classes' | 'targets' | 'unit'> | Problem;

interface TargetOf {
  readonly column: Column;
  readonly task: TaskConfig;
  /** The task's place among the tasks, from 0 on. */
  readonly index: number;
  readonly train: Uint32Array;
  readonly seed: number;
}

/**
 * A column as what a task is trained on, NaN where a cell is missing or the task may not see the label.
 *
 * - regression: y = scale * (x - mean) / deviation, mean and deviation of the training labels that the task sees
 *   (deviation 1 where they are all the same);
 *   then `unit` takes y back: x = y * (deviation / scale) + mean.
 * - binary, multiclass: the index of the text among the column's texts, in ascending order (as numbers where all
 *   are).
 */
export function encodeTarget(target: TargetOf): EncodedTarget {
  const problem = misfit(target);
  if (problem) return problem;
  return target.task.kind === 'regression' ? encodeNumbers(target) : encodeClasses(target);
}

/** [row]: what a stratified split keeps in its shares of a column: its classes, or which cells there are; -1 without one. */
export function strataOf({ codes, values }: Column, kind: TaskKind): Int32Array {
  const hasClasses = kind !== 'regression' && values.length <= maxClasses;
  return hasClasses ? codes : codes.map((code) => Math.min(code, 0));
}

function encodeNumbers({ column, task, index, train, seed }: TargetOf): EncodedTarget {
  const { codes, numbers } = column;
  const values = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : numbers[code]!));
  const seen = Float32Array.from(values, (value) => (Number.isNaN(value) ? Number.NaN : 0));
  hideLabels(seen, train, task.labels, seed, index);
  const moments = momentsOf(train, (row) => (Number.isNaN(seen[row]!) ? Number.NaN : values[row]!));
  const mean = moments?.mean ?? 0;
  const deviation = moments?.deviation || 1;
  const targets = Float32Array.from(values, (value, row) =>
    Number.isNaN(seen[row]!) ? Number.NaN : task.scale * standardise(value, { mean, deviation }),
  );
  return { classes: [], targets, unit: { mean, deviation: deviation / task.scale } };
}

function encodeClasses({ column, task, index, train, seed }: TargetOf): EncodedTarget {
  const order = [...column.values.keys()].sort((a, b) => compareValues(column, a, b));
  const classOf = new Float32Array(order.length);
  for (const [place, code] of order.entries()) classOf[code] = place;
  const targets = Float32Array.from(column.codes, (code) => (code < 0 ? Number.NaN : classOf[code]!));
  hideLabels(targets, train, task.labels, seed, index);
  return { classes: order.map((code) => column.values[code]!), targets, unit: { mean: 0, deviation: 1 } };
}

function compareValues({ values, numbers }: Column, a: number, b: number): number {
  const difference = numbers[a]! - numbers[b]!;
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  // Not the language's order, which could differ between two machines.
  return values[a]! < values[b]! ? -1 : 1;
}

/** Why a column cannot be a target of the task's kind. */
function misfit({ column, task, index, train }: TargetOf): Problem | null {
  const facts = factsOf(column);
  const place = words`task ${index + 1}, column ${column.name}`;
  if (train.every((row) => column.codes[row]! < 0)) {
    return { place, found: 'no label in the training rows', expected: 'at least one', used: '' };
  }
  if (task.kind === 'regression') return facts.texts > 0 ? firstText(column) : null;
  const found = facts.distinct === 1 ? words`1 distinct value` : words`${facts.distinct} distinct values`;
  if (task.kind === 'binary') {
    return facts.distinct === 2 ? null : { place, found, expected: 'exactly 2 for two classes', used: '' };
  }
  const fits = facts.distinct >= 2 && facts.distinct <= maxClasses;
  return fits ? null : { place, found, expected: words`2 to ${maxClasses} for several classes`, used: '' };
}

/** The first cell of a column that is no number, by the row that a spreadsheet shows for it. */
function firstText({ name, codes, values, numbers }: Column): Problem {
  const row = codes.findIndex((code) => code >= 0 && Number.isNaN(numbers[code]!));
  const found = values[codes[row]!]!;
  return {
    place: words`row ${String(row + 2)}, column ${name}`,
    found: found.length > 60 ? `${found.slice(0, 60)}…` : found,
    expected: 'a number, to be the target of a regression',
    used: '',
  };
}
