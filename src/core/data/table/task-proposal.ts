import { maxTasks } from '../../config/limits';
import type { TaskKind } from '../../config/schema';
import { proposeFeature, type RoleReason } from './feature-role';
import { isIdentifier } from './identifier';
import { maxClasses } from './limits';
import { isInventedName } from './name-words';
import { namedTargets } from './named-targets';
import { answerBehind, areRelated, isStepAfter, runOfLikes } from './related-columns';
import { factsOf } from './statistics';
import type { Column, Table } from './table';

/** A column that a table is probably about. */
export interface TaskProposal {
  /** Its place among the table's columns. */
  readonly column: number;
  readonly kind: TaskKind;
  readonly reason: RoleReason;
}

/** What a table is probably about. */
export interface Proposals {
  readonly tasks: readonly TaskProposal[];
  /** Answers that are no task, and must not be inputs of one: see {@link TargetLeftOut}. */
  readonly leftOut: readonly TargetLeftOut[];
}

/** A column that is named as a target, or like one, and is proposed as none. */
export interface TargetLeftOut {
  readonly column: number;
  /** Nothing can be learnt of it, or sixteen others come first. */
  readonly reason: 'target-unfit' | 'target-beyond';
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

// Of columns that are not named as targets, no more than this are guessed.
const maxGuesses = 4;

/**
 * The columns that are proposed as tasks, in the order of the table, at most sixteen:
 *
 * 1. Columns named as targets, see {@link namedTargets}. Those of them that cannot be a task are left out.
 * 2. Else the run of like columns at the end, see {@link runOfLikes}.
 * 3. Else the last column that can be one, and the columns left of it as long as each can be one and is related to
 *    one already taken: by its name (the same stem with another number, the same last word, units alike), by its
 *    numbers (correlation or correlation ratio of at least 0.7), or as a step before it (click, conversion). At most
 *    four, and at most a third of the columns; of a table without names, one.
 *
 * A column that has answers only where a column before it has one certain value goes along with that.
 */
export function proposeTasks(table: Table): Proposals {
  const isNamed = namedTargets(table.columns.map(({ name }) => name));
  const named = [...isNamed.keys()].filter((column) => isNamed[column]);
  const fit = named.filter((column) => isLearnable(table.columns[column]!));
  const unfit = named.filter((column) => !fit.includes(column));
  const found = fit.length > 0 ? reasoned(fit, 'named-target') : guessed(table);
  const tasks = found.slice(0, maxTasks);
  return {
    tasks: tasks.map(({ column, reason }) => ({ column, kind: kindsOf(table.columns[column]!)[0]!, reason })),
    leftOut: [
      ...unfit.map((column) => ({ column, reason: 'target-unfit' as const })),
      ...found.slice(maxTasks).map(({ column }) => ({ column, reason: 'target-beyond' as const })),
    ],
  };
}

interface Reasoned {
  readonly column: number;
  readonly reason: RoleReason;
}

function reasoned(columns: readonly number[], reason: RoleReason): readonly Reasoned[] {
  return columns.map((column) => ({ column, reason }));
}

function guessed(table: Table): readonly Reasoned[] {
  const last = table.columns.findLastIndex(canBeTask);
  if (last < 0) return [];
  const hasNames = !table.columns.every(({ name }) => isInventedName(name));
  const run = hasNames ? runOfLikes(table, last) : [];
  if (run.length > 0) return reasoned(run, 'like-columns');
  const taken: Reasoned[] = [{ column: last, reason: 'last-column' }];
  for (let column = last - 1; column > 0 && canBeTask(table.columns[column]!); column--) {
    const reason = reasonBeside(table, column, taken);
    if (reason === null) break;
    taken.unshift({ column, reason });
  }
  return taken;
}

function reasonBeside(table: Table, column: number, taken: readonly Reasoned[]): RoleReason | null {
  const comesFirst = taken.some(
    (other) => isStepAfter(table, column, other.column) || answerBehind(table, column, other.column) !== null,
  );
  if (comesFirst) return 'before-task';
  const isRelated =
    taken.length < limitOf(table) && taken.some((other) => areRelated(table, column, other.column));
  return isRelated ? 'beside-task' : null;
}

function limitOf({ columns }: Table): number {
  if (columns.every(({ name }) => isInventedName(name))) return 1;
  return Math.max(1, Math.min(maxGuesses, Math.floor(columns.length / 3)));
}

function canBeTask(column: Column): boolean {
  return isLearnable(column) && column.form?.kind !== 'date';
}

function isLearnable(column: Column): boolean {
  return proposeFeature(column).role !== 'ignored' && !isIdentifier(column) && kindsOf(column).length > 0;
}
