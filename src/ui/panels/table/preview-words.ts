import { maxTasks } from '../../../core/config/limits';
import type { ColumnRole } from '../../../core/data/table/roles';
import type { Table } from '../../../core/data/table/table';
import { grammar } from '../../text/language';
import { text } from '../../text/text';

// The tasks of a wide table are out of sight in it: the sum names the first few.
const namedTasks = 4;

function count(roles: readonly ColumnRole[], ...wanted: readonly ColumnRole['role'][]): number {
  return roles.filter(({ role }) => wanted.includes(role)).length;
}

/** How many columns are what, in a line. */
export function sumOf(table: Table, roles: readonly ColumnRole[]): string {
  const tasks = table.columns.filter((_, column) => roles[column]!.role === 'task').map(({ name }) => name);
  const names = tasks.length > namedTasks ? [...tasks.slice(0, namedTasks), '…'] : tasks;
  return [
    text('table.preview.tasks', { count: tasks.length, names: grammar().list(names) }),
    text('table.preview.features', { count: count(roles, 'numeric', 'categorical') }),
    text('table.preview.ignored', { count: count(roles, 'ignored') }),
  ].join(' · ');
}

/** Whether there is one task, which can be trained and shares with nothing. */
export const isAlone = (roles: readonly ColumnRole[]): boolean => count(roles, 'task') === 1;

/** What keeps the table from being trained on; null where nothing does. */
export function whatIsWrong(roles: readonly ColumnRole[]): string | null {
  if (count(roles, 'task') === 0) return text('table.preview.noTask');
  if (count(roles, 'task') > maxTasks) return text('table.preview.manyTasks', { max: maxTasks });
  return count(roles, 'numeric', 'categorical') === 0 ? text('table.preview.noFeature') : null;
}
