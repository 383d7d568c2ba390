import type { Config } from '../../core/config/schema';
import { missingTable } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';
import { appStore } from './store';
import { loadLastTable, loadMeantTable } from './table-storage';

/** Fetches the table that a configuration means out of this browser, where it is kept. */
export async function findTable(config: Config): Promise<void> {
  const table = await tableOf(config);
  if (table !== null) appStore.setState({ table });
}

/** The table that a configuration means: the page's, else where this browser keeps it; null where it is not there. */
export async function tableOf(config: Config): Promise<Table | null> {
  const { table } = appStore.getState();
  if (config.data !== 'table') return null;
  const missing = missingTable(config, table);
  if (missing === null) return table;
  try {
    const isAny = missing.name === '' && missing.fingerprint === '' && missing.url === '';
    return await (isAny ? loadLastTable() : loadMeantTable(missing));
  } catch (error) {
    // A browser that keeps nothing: the page asks for the file.
    console.warn('this browser keeps no tables', error);
    return null;
  }
}
