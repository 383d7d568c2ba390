import type { Config } from '../../core/config/schema';
import { missingTable } from '../../core/data/table/reference';
import { appStore } from './store';
import { loadLastTable, loadMeantTable } from './table-storage';

/** Fetches the table that a configuration means out of this browser, where it is kept. */
export async function findTable(config: Config): Promise<void> {
  const missing = missingTable(config, appStore.getState().table);
  if (missing === null) return;
  try {
    const isAny = missing.name === '' && missing.fingerprint === '' && missing.url === '';
    const table = isAny ? await loadLastTable() : await loadMeantTable(missing);
    if (table !== null) appStore.setState({ table });
  } catch (error) {
    // A browser that keeps nothing: the page asks for the file.
    console.warn('this browser keeps no tables', error);
  }
}
