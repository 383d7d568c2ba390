import { seedsOf } from '../../../core/config/seeds';
import type { NamedTable } from '../../../core/experiment/export/named-table';
import { withColumns } from '../../../core/experiment/table';
import { text } from '../../text/text';
import type { Results } from '../results';
import { columnWords } from './cell-words';

/** The results as they are written to a file, without the columns that are hidden. */
export function namedTable(
  { table, names, tasks, experiment }: Results,
  hidden: readonly string[],
): NamedTable {
  const shown = withColumns(table, ({ key }) => !hidden.includes(key));
  return {
    table: shown,
    corner: text('compare.table.variant'),
    rowNames: names,
    columnNames: shown.columns.map((column) => columnWords(column, tasks).title),
    seeds: seedsOf(experiment.base),
  };
}
