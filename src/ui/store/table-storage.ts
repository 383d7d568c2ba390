import { createStore, delMany, get, set, setMany, type UseStore } from 'idb-keyval';
import { isMeant, type TableReference } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';

// Tables stay in this browser, in IndexedDB: the last few, each under its fingerprint, and a list of them. All
// functions reject with the browser's error where it keeps nothing (a private window, a full disk).

/** What is known of a stored table without loading it. */
export interface StoredTable {
  readonly name: string;
  readonly fingerprint: string;
  readonly rows: number;
  readonly columns: number;
  readonly url?: string;
}

/** How many tables are kept; the one not used for longest goes first. */
export const keptTables = 4;

const listKey = 'list';

let store: UseStore | null = null;

function tables(): UseStore {
  store ??= createStore('mtl-playground', 'tables');
  return store;
}

/** The stored tables, the last used first. */
export async function storedTables(): Promise<readonly StoredTable[]> {
  return (await get<readonly StoredTable[]>(listKey, tables())) ?? [];
}

/** Stores a table as the last used; of the others, the last {@link keptTables} - 1 stay. */
export async function saveTable(table: Table): Promise<void> {
  const { name, fingerprint, rows, columns, url } = table;
  const others = (await storedTables()).filter((other) => other.fingerprint !== fingerprint);
  const known = { name, fingerprint, rows, columns: columns.length };
  const list: readonly StoredTable[] = [url ? { ...known, url } : known, ...others];
  await setMany(
    [
      [keyOf(fingerprint), table],
      [listKey, list.slice(0, keptTables)],
    ],
    tables(),
  );
  const dropped = list.slice(keptTables).map((other) => keyOf(other.fingerprint));
  if (dropped.length > 0) await delMany(dropped, tables());
}

/** The table of a fingerprint; null where it is not stored. */
export async function loadTable(fingerprint: string): Promise<Table | null> {
  return (await get<Table>(keyOf(fingerprint), tables())) ?? null;
}

/** The table that was used last; null where none is stored. */
export async function loadLastTable(): Promise<Table | null> {
  const [last] = await storedTables();
  return last ? loadTable(last.fingerprint) : null;
}

/** The stored table that a configuration means, see {@link isMeant}; null where it is not stored. */
export async function loadMeantTable(reference: TableReference): Promise<Table | null> {
  const meant = (await storedTables()).find((stored) => isMeant(reference, stored));
  return meant ? loadTable(meant.fingerprint) : null;
}

/** Takes a table out of the browser. */
export async function forgetTable(fingerprint: string): Promise<void> {
  const others = (await storedTables()).filter((other) => other.fingerprint !== fingerprint);
  await set(listKey, others, tables());
  await delMany([keyOf(fingerprint)], tables());
}

function keyOf(fingerprint: string): string {
  return `table/${fingerprint}`;
}
