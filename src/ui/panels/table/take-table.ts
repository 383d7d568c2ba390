import type { Config } from '../../../core/config/schema';
import type { Table } from '../../../core/data/table/table';
import { actions } from '../../store/actions';
import { forgetTable, saveTable } from '../../store/table-storage';

/** Puts a table into the page, trains on it, and keeps it in this browser; where that fails, a notice says so. */
export function takeTable(table: Table, changes?: Partial<Config>): void {
  put(table, changes);
  actions.play();
  saveTable(table).catch(sayNotKept);
}

/** Takes a table out of the page, which goes on with `changes`, and out of this browser. */
export function dropTable(table: Table, changes: Partial<Config>): void {
  put(null, changes);
  forgetTable(table.fingerprint).catch(sayNotKept);
}

function put(table: Table | null, changes?: Partial<Config>): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: an action of the store with a hook's kind of name
  actions.useTable(table, changes);
}

function sayNotKept(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  actions.notify({ code: 'table-not-kept', reason });
}
