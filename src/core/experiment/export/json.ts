import type { Cell } from '../table';
import type { NamedTable } from './named-table';

/** What a file says of where its numbers come from, such as question, link, backend, date and version. */
export type About = Readonly<Record<string, string | number | boolean>>;

/**
 * The table as JSON, with every seed's numbers; what is not a number is null. `pairs` is the table of pairs of tasks, where
 * partners are looked for.
 */
export function jsonOfTable(table: NamedTable, about: About, pairs: NamedTable | null = null): string {
  const { reading } = table.table;
  const written = { about, reading, seeds: table.seeds, ...partsOf(table) };
  return `${JSON.stringify(pairs === null ? written : { ...written, pairs: partsOf(pairs) }, null, 2)}\n`;
}

function partsOf({ table: { columns, rows }, rowNames, columnNames }: NamedTable) {
  return {
    columns: columns.map(({ key, kind, task, metric, better }, at) => {
      return { key, name: columnNames[at], kind, task, metric: metric?.id ?? null, better };
    }),
    rows: rows.map(({ variant, state, cells, verdict }, row) => ({
      name: rowNames[row],
      link: variant.link,
      change: variant.change,
      state,
      verdict: verdict?.code ?? null,
      cells: Object.fromEntries(columns.map(({ key }, at) => [key, cells[at] && cellOf(cells[at])])),
    })),
  };
}

/** JSON.stringify writes null for NaN. */
function cellOf({ values, mean, interval, isBest }: Cell) {
  return { mean, low: interval?.low ?? null, high: interval?.high ?? null, isBest, values };
}
