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
  readonly step?: StepBefore;
}

/** Of a column that another depends on: that one's name, and the value without which it has no answer, or is not 1. */
export interface StepBefore {
  readonly other: string;
  readonly value: string;
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
    tasks: tasks.map((task) => ({ ...task, kind: kindsOf(table.columns[task.column]!)[0]! })),
    leftOut: [
      ...unfit.map((column) => ({ column, reason: 'target-unfit' as const })),
      ...found.slice(maxTasks).map(({ column }) => ({ column, reason: 'target-beyond' as const })),
    ],
  };
}

type Reasoned = Omit<TaskProposal, 'kind'>;

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
    const reasoned = besides(table, column, taken);
    if (reasoned === null) break;
    taken.unshift(reasoned);
  }
  return taken;
}

function besides(table: Table, column: number, taken: readonly Reasoned[]): Reasoned | null {
  for (const { column: after } of taken) {
    const other = table.columns[after]!.name;
    const value = answerBehind(table, column, after);
    if (value !== null) return { column, reason: 'before-answer', step: { other, value } };
    if (isStepAfter(table, column, after)) {
      return { column, reason: 'before-task', step: { other, value: '1' } };
    }
  }
  const isRelated =
    taken.length < limitOf(table) && taken.some((other) => areRelated(table, column, other.column));
  return isRelated ? { column, reason: 'beside-task' } : null;
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
