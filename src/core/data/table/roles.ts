import { defaultTask } from '../../config/defaults';
import { maxTasks } from '../../config/limits';
import type { Config, TaskConfig, TaskKind } from '../../config/schema';
import type { Problem } from '../../problem';
import { type Words, words } from '../../words';
import { type FeatureRole, proposeFeature, type RoleReason } from './feature-role';
import { isIdentifier } from './identifier';
import type { Table } from './table';
import { proposeTasks, type StepBefore } from './task-proposal';

/** What a column is: an input of one of two kinds, a task, or nothing. */
export type ColumnRole = { readonly role: FeatureRole } | { readonly role: 'task'; readonly kind: TaskKind };

/** A role, and why it is proposed. */
export type RoleProposal = ColumnRole & {
  readonly reason: RoleReason;
  /** Where another task depends on the column. */
  readonly step?: StepBefore;
};

/**
 * [column]: the role that each column of a table is proposed. What a link leaves unsaid is {@link proposeFeature}'s,
 * so that these rules can become better without a change to old links: where they say another role, the link has it.
 */
export function proposeRoles(table: Table): readonly RoleProposal[] {
  const { tasks, leftOut } = proposeTasks(table);
  return table.columns.map((column, index): RoleProposal => {
    const task = tasks.find((one) => one.column === index);
    if (task) {
      const { column: _, ...proposal } = task;
      return { role: 'task', ...proposal };
    }
    const left = leftOut.find((one) => one.column === index);
    if (left) return { role: 'ignored', reason: left.reason };
    return isIdentifier(column) ? { role: 'ignored', reason: 'identifier' } : proposeFeature(column);
  });
}

/** What a configuration says of a table: all of it is read from the columns' names. */
export type TableConfig = Pick<Config, 'tasks' | 'numeric' | 'categorical' | 'ignored'>;

/**
 * [column]: the role that each column has under a configuration: a task where one has it as its target (then that
 * task's kind), else what `ignored`, `categorical` and `numeric` say, the first of them first, else what is
 * proposed for a column that is no task.
 */
export function rolesOf(config: TableConfig, table: Table): readonly ColumnRole[] {
  const kinds = new Map(config.tasks.map((task) => [task.target, task.kind]));
  return table.columns.map((column): ColumnRole => {
    const kind = kinds.get(column.name);
    if (kind) return { role: 'task', kind };
    if (config.ignored.includes(column.name)) return { role: 'ignored' };
    if (config.categorical.includes(column.name)) return { role: 'categorical' };
    if (config.numeric.includes(column.name)) return { role: 'numeric' };
    return { role: proposeFeature(column).role };
  });
}

/**
 * The part of a configuration that gives a table's columns these roles: the inverse of {@link rolesOf}. A task
 * keeps its knobs where one of `tasks` has its column as its target. Tasks after the sixteenth become features.
 */
export function configOfRoles(
  table: Table,
  roles: readonly ColumnRole[],
  tasks: readonly TaskConfig[] = [],
): TableConfig {
  const named = (role: FeatureRole) =>
    table.columns.flatMap((column, index) =>
      roles[index]!.role === role && proposeFeature(column).role !== role ? [column.name] : [],
    );
  return {
    tasks: tasksOf(table, roles, tasks).slice(0, maxTasks),
    numeric: named('numeric'),
    categorical: named('categorical'),
    ignored: named('ignored'),
  };
}

/** The tasks that stay, in their order, then those of columns that have none yet. */
function tasksOf(
  table: Table,
  roles: readonly ColumnRole[],
  tasks: readonly TaskConfig[],
): readonly TaskConfig[] {
  const kinds = new Map(
    table.columns.flatMap((column, index) => {
      const role = roles[index]!;
      return role.role === 'task' ? [[column.name, role.kind] as const] : [];
    }),
  );
  const stay = tasks.flatMap((task) => {
    const kind = kinds.get(task.target);
    return kind ? [{ ...task, kind }] : [];
  });
  const have = new Set(stay.map((task) => task.target));
  const added = [...kinds].filter(([target]) => !have.has(target));
  return [...stay, ...added.map(([target, kind]) => ({ ...defaultTask, target, kind }))];
}

/** Columns that a configuration names and a table does not have. */
export function unknownColumns(config: TableConfig, table: Table): readonly Problem[] {
  const names = new Set(table.columns.map((column) => column.name));
  const expected = words`a column of ${table.name}`;
  const check = (place: Words, found: string): Problem[] =>
    names.has(found) ? [] : [{ place, found, expected, used: '' }];
  return [
    ...config.tasks.flatMap((task, index) => check(words`task ${index + 1}, target`, task.target)),
    ...config.numeric.flatMap((name) => check(words`numeric features`, name)),
    ...config.categorical.flatMap((name) => check(words`categorical features`, name)),
    ...config.ignored.flatMap((name) => check(words`ignored columns`, name)),
  ];
}

/** The tasks that someone who just loaded a table starts with. */
export function proposedTasks(table: Table): readonly TaskConfig[] {
  return proposeTasks(table).tasks.map(({ column, kind }) => ({
    ...defaultTask,
    target: table.columns[column]!.name,
    kind,
  }));
}
