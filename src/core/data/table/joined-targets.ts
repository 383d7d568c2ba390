import type { TaskConfig } from '../../config/schema';
import type { Problem } from '../../problem';
import { words } from '../../words';
import type { Table } from './table';
import { kindsOf } from './task-proposal';

/**
 * Tasks of a link whose separators have been percent-encoded on its way, which only the table can tell from a column with
 * a comma in its name: a target that is no column while all that stands between its commas are columns means a task on
 * each. Each such guess is said; other tasks stay as they are.
 */
export function separateTargets(
  tasks: readonly TaskConfig[],
  { columns }: Pick<Table, 'columns'>,
): { readonly tasks: readonly TaskConfig[]; readonly problems: readonly Problem[] } {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const problems: Problem[] = [];
  const separate = tasks.flatMap((task, index) => {
    const parts = task.target.split(',').map((name) => byName.get(name.trim()));
    const found = parts.filter((column) => column !== undefined);
    if (byName.has(task.target) || parts.length < 2 || found.length < parts.length) return [task];
    problems.push({
      place: words`task ${index + 1}, target`,
      found: task.target,
      expected: 'a comma between tasks as it is, not percent-encoded',
      used: words`${found.length} tasks: ${found.map(({ name }) => name).join(', ')}`,
    });
    return found.map((column) => {
      const kinds = kindsOf(column);
      return {
        ...task,
        target: column.name,
        kind: kinds.includes(task.kind) ? task.kind : (kinds[0] ?? task.kind),
      };
    });
  });
  return problems.length === 0 ? { tasks, problems } : { tasks: separate, problems };
}
