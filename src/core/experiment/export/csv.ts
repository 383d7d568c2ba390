import { csvText } from '../../csv-text';
import type { NamedTable } from './named-table';

/**
 * A row a variant and seed, numbers in full: the variant's name, its link, the seed, then the columns; what a variant has as
 * a whole stands beside each of its seeds. A variant without a result has a row of its own without a seed.
 */
export function csvOfTable({ table, corner, rowNames, columnNames, seeds }: NamedTable): string {
  const heading = [corner, 'link', 'state', 'seed', ...columnNames];
  const rows = table.rows.flatMap(({ variant, state, cells, verdict }, row) => {
    const about = [rowNames[row]!, variant.link, state];
    if (verdict === null) return [[...about, null, ...cells.map(() => null)]];
    return seeds.map((seed, run) => [
      ...about,
      seed,
      ...cells.map((cell, at) => finite(cell?.values[table.columns[at]!.isBySeed ? run : 0])),
    ]);
  });
  return csvText([heading, ...rows]);
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
