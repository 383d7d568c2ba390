import { square } from '../../elementary';
import type { Lane } from '../architecture';
import type { JunctionKind } from './kind';

/**
 * The row's lane takes so much of the column's. Kept, [task, task]: tasks whose towers the row's takes from; of towers
 * in parts, the mean over the parts.
 */
export const stitch: JunctionKind = {
  rowsAre: 'lanes',
  columnsAre: 'rows',
  isShare: false,
  stands: 'between',
  leadsTo: { heads: false, lanes: false },
  form: () => 'matrix',
  keep({ rows }, lanes) {
    const tasks = rows.map((lane) => taskOf(lanes[lane!]!));
    const owners = [...new Set(tasks)];
    return { rows: owners, columns: owners.map(() => owners), keep: (values) => blockMeans(values, tasks) };
  },
  curve: (task) => ({ measure: 'stitch', from: { task } }),
};

/** The task that a tower belongs to. */
function taskOf({ owner }: Lane): number {
  return owner === 'shared' ? 0 : owner[0]!;
}

/** [task, task]: the means over the parts of the towers, whose tasks are `tasks`, in order. */
function blockMeans(values: Float32Array, tasks: readonly number[]): Float32Array {
  const side = tasks.length;
  const owners = [...new Set(tasks)];
  const parts = side / owners.length;
  const means = new Float32Array(owners.length * owners.length);
  for (const [row, to] of tasks.entries()) {
    for (const [column, from] of tasks.entries()) {
      const place = owners.indexOf(to) * owners.length + owners.indexOf(from);
      means[place] = means[place]! + values[row * side + column]! / square(parts);
    }
  }
  return means;
}
