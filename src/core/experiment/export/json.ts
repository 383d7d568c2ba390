import type { Cell } from '../table';
import type { NamedTable } from './named-table';

/** What a file says of where its numbers come from, such as question, link, backend, date and version. */
export type About = Readonly<Record<string, string | number | boolean>>;

/** The table as JSON, with every seed's numbers; what is not a number is null. */
export function jsonOfTable({ table, rowNames, columnNames, seeds }: NamedTable, about: About): string {
  const { reading, columns, rows } = table;
  const written = {
    about,
    reading,
    seeds,
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
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** JSON.stringify writes null for NaN. */
function cellOf({ values, mean, interval, isBest }: Cell) {
  return { mean, low: interval?.low ?? null, high: interval?.high ?? null, isBest, values };
}
