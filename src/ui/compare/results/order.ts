import type { Column, ExperimentTable } from '../../../core/experiment/table';
import { languageTag } from '../../text/language';

/** What rows are ordered by: a column, or what they are called; null for the order of the question. */
export interface Order {
  readonly by: string;
  readonly isFalling: boolean;
}

/** The order that a click on a heading asks for: the better first, then the other way round, then that of the question. */
export function nextOrder(order: Order | null, by: string, isBetterHigh: boolean): Order | null {
  if (order?.by !== by) return { by, isFalling: isBetterHigh };
  return order.isFalling === isBetterHigh ? { by, isFalling: !isBetterHigh } : null;
}

/** Whether more is better, so that it stands first. */
export function isBetterHigh({ kind, better }: Column): boolean {
  return better === 'more' || (better === null && kind === 'wins');
}

/** The places of a table's rows in an order; rows without a number come last, either way. */
export function orderedRows(
  { columns, rows }: ExperimentTable,
  names: readonly string[],
  order: Order | null,
): readonly number[] {
  const places = rows.map((_, row) => row);
  if (order === null) return places;
  const sign = order.isFalling ? -1 : 1;
  if (order.by === 'name') {
    return places.toSorted(
      (a, b) => sign * names[a]!.localeCompare(names[b]!, languageTag(), { numeric: true }),
    );
  }
  const at = columns.findIndex(({ key }) => key === order.by);
  const meanIn = (row: number) => rows[row]!.cells[at]?.mean ?? Number.NaN;
  const known = places.filter((row) => !Number.isNaN(meanIn(row)));
  const others = places.filter((row) => Number.isNaN(meanIn(row)));
  return [...known.toSorted((a, b) => sign * (meanIn(a) - meanIn(b))), ...others];
}
