import type { TaskKind } from '../../config/schema';
import { proposeFeature, type RoleReason } from './feature-role';
import { maxClasses } from './limits';
import { association, factsOf } from './statistics';
import type { Column, Table } from './table';

/** A column that a table is probably about. */
export interface TaskProposal {
  /** Its place among the table's columns. */
  readonly column: number;
  readonly kind: TaskKind;
  readonly reason: RoleReason;
}

/** The kinds of task that a column can be, the likeliest first; none for a column that nothing can be learnt of. */
export function kindsOf(column: Column): readonly TaskKind[] {
  const { distinct, isNumeric, isWhole } = factsOf(column);
  if (distinct < 2) return [];
  const classes: readonly TaskKind[] =
    distinct === 2 ? ['binary'] : distinct <= maxClasses ? ['multiclass'] : [];
  if (!isNumeric) return classes;
  const namesClass = /(?:^|[ _-])(?:class|label|category|type)$/i.test(column.name);
  const isClass = distinct === 2 || (isWhole && distinct <= (namesClass ? maxClasses : fewClasses));
  return isClass ? [...classes, 'regression'] : ['regression', ...classes];
}

// Whole numbers with at most this many distinct values are taken for numbered classes.
const fewClasses = 4;

const maxProposals = 4;

// From here on two columns measure nearly the same thing: loads of one building, grades of one pupil.
const closelyRelated = 0.7;

/**
 * The columns that are proposed as tasks, in the order of the table:
 *
 * 1. Columns named as targets: target, label, class, y, output, outcome, response, with or without a number.
 * 2. Else the last column that can be one, and the columns left of it as long as each can be one and is related to
 *    one already taken: by its name (the same stem with another number, the same last word, units alike) or by its
 *    numbers (correlation or correlation ratio of at least 0.7).
 *
 * At most four, and at most a third of the columns. A first guess that the user corrects.
 */
export function proposeTasks(table: Table): readonly TaskProposal[] {
  const named = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => isNamedTarget(column.name) && canBeTask(column))
    .map(({ index }) => index);
  const limit = Math.max(1, Math.min(maxProposals, Math.floor(table.columns.length / 3)));
  if (named.length > 0) return named.slice(-limit).map((index) => proposal(table, index, 'named-target'));
  const last = table.columns.findLastIndex(canBeTask);
  if (last < 0) return [];
  const taken = [last];
  for (let index = last - 1; index >= 0 && taken.length < limit; index--) {
    if (!canBeTask(table.columns[index]!) || !taken.some((other) => areRelated(table, index, other))) break;
    taken.unshift(index);
  }
  return taken.map((index) => proposal(table, index, index === last ? 'last-column' : 'beside-task'));
}

function proposal(table: Table, column: number, reason: RoleReason): TaskProposal {
  return { column, kind: kindsOf(table.columns[column]!)[0]!, reason };
}

function canBeTask(column: Column): boolean {
  return proposeFeature(column).role !== 'ignored' && kindsOf(column).length > 0;
}

function isNamedTarget(name: string): boolean {
  return /^(?:targets?|labels?|class|y|outputs?|outcome|response)[ _-]?\d*$/i.test(name);
}

function areRelated(table: Table, one: number, other: number): boolean {
  const [a, b] = [table.columns[one]!, table.columns[other]!];
  const rows = Math.min(table.rows, comparedRows);
  return haveRelatedNames(a.name, b.name) || association(a, b, rows) >= closelyRelated;
}

// Enough to tell 0.7 from chance, few enough to cost nothing.
const comparedRows = 5000;

const units =
  /^(?:mm|cm|m|km|g|kg|mg|t|s|ms|min|h|pa|kpa|mpa|bar|c|k|f|j|kj|w|kw|kwh|v|mv|a|ma|hz|ppm|db|pct|percent|usd|eur|gbp)$/;

function haveRelatedNames(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const stem = (words: string[]) => words.join(' ').replace(/ ?\d+$/, '');
  if (/\d$/.test(a) && /\d$/.test(b) && stem(first) === stem(second)) return true;
  if (first.length < 2 || second.length < 2) return false;
  const [lastOfFirst, lastOfSecond] = [first.at(-1)!, second.at(-1)!];
  return lastOfFirst === lastOfSecond || (units.test(lastOfFirst) && units.test(lastOfSecond));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
