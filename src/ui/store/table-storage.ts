import { isMeant, type TableReference } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';
import { type Card, createKeptList, type KeptList } from './kept-list';
import { browserStore, type KeyedStore } from './keyed-store';

// Tables stay in this browser, in IndexedDB: the last few, each under its fingerprint. All functions reject with the
// browser's error where it keeps nothing.

/** What is known of a stored table without loading it. */
export interface StoredTable {
  readonly name: string;
  readonly fingerprint: string;
  readonly rows: number;
  readonly columns: number;
  readonly url?: string;
}

interface TableCard extends Card {
  readonly table: StoredTable;
}

/** How many tables are kept; the one not used for longest goes first. */
const keptTables = 4;

const oldList = 'list';

function isStored(value: unknown): value is StoredTable {
  const { name, fingerprint, rows, columns } = (value ?? {}) as Partial<StoredTable>;
  return (
    [name, fingerprint].every((each) => typeof each === 'string') && [rows, columns].every(Number.isInteger)
  );
}

/** Whether a stored value is the table of a fingerprint, whole. */
function isTable(value: unknown, id: string): value is Table {
  const { fingerprint, rows, columns } = (value ?? {}) as Partial<Table>;
  const isColumn = (column: Partial<Table['columns'][number]> | null) =>
    column?.codes?.length === rows && column?.numbers?.length === column?.values?.length;
  return fingerprint === id && Array.isArray(columns) && columns.every(isColumn);
}

/** The tables of a store. */
export function createTableStorage(store: KeyedStore, now: () => number = Date.now) {
  const list: KeptList<TableCard, Table> = createKeptList<TableCard, Table>(store, {
    name: 'table',
    most: { items: keptTables, bytes: Number.POSITIVE_INFINITY },
    now,
    readCard: (value) => (isStored((value as Partial<TableCard>).table) ? (value as TableCard) : null),
    readItem: (value, { id }) => (isTable(value, id) ? value : null),
  });

  /** Gives the tables of a page that kept one common list of them cards of their own. */
  async function takeOver(): Promise<void> {
    const [old] = await store.get([oldList]);
    if (old === undefined) return;
    const tables = Array.isArray(old) ? old.filter(isStored).toReversed() : [];
    const cardOf = (table: StoredTable, usedAt: number): TableCard => ({
      id: table.fingerprint,
      usedAt,
      bytes: 0,
      table,
    });
    for (const [place, table] of tables.entries()) await list.change(cardOf(table, place));
    await store.remove([oldList]);
  }

  const storage = {
    /** The stored tables, the last used first. */
    async storedTables(): Promise<readonly StoredTable[]> {
      await takeOver();
      return (await list.cards()).map(({ table }) => table);
    },
    /** Stores a table as the last used; of the others, the last few stay. */
    async saveTable(table: Table): Promise<void> {
      const { name, fingerprint, rows, columns, url } = table;
      const known = { name, fingerprint, rows, columns: columns.length, ...(url ? { url } : {}) };
      await list.save({ id: fingerprint, usedAt: now(), bytes: 0, table: known }, table);
    },
    /** The table of a fingerprint; null where it is not stored. */
    loadTable: (fingerprint: string): Promise<Table | null> => list.load(fingerprint),
    /** The table that was used last; null where none is stored. */
    async loadLastTable(): Promise<Table | null> {
      const [last] = await storage.storedTables();
      return last ? list.load(last.fingerprint) : null;
    },
    /** The stored table that a configuration means, see {@link isMeant}; null where it is not stored. */
    async loadMeantTable(reference: TableReference): Promise<Table | null> {
      const meant = (await storage.storedTables()).find((stored) => isMeant(reference, stored));
      return meant ? list.load(meant.fingerprint) : null;
    },
    /** Takes a table out of the browser. */
    forgetTable: (fingerprint: string): Promise<void> => list.remove([fingerprint]),
  };
  return storage;
}

export const { storedTables, saveTable, loadTable, loadLastTable, loadMeantTable, forgetTable } =
  createTableStorage(browserStore('mtl-playground', 'tables'));
