import { missingTable } from '../../core/data/table/reference';
import { isSame } from '../../core/is-same';
import type { Actions, Notice } from './state';
import type { AppStore } from './store';

/**
 * Asks for the table by its name whenever the configuration needs one that is not here; a preset on a table opens
 * the import itself.
 */
export function askForMissingTable(store: AppStore, actions: Actions, openImport: () => void): void {
  let openedAt = store.getState().loads;
  store.subscribe((state, before) => {
    const { config, table, phase, loads, preset } = state;
    if (config === before.config && table === before.table && phase === before.phase) return;
    // While the page looks for the table in this browser there is nothing to ask for yet.
    const missing = phase === 'paused' ? missingTable(config, table) : null;
    const asked = state.notices.find(({ code }) => code === 'missing-table');
    if (missing === null) {
      if (asked && phase !== 'starting') actions.dismiss('missing-table');
      return;
    }
    const notice: Notice = { code: 'missing-table', wanted: missing, loaded: table?.name ?? null };
    if (!isSame(asked, notice)) actions.notify(notice);
    if (loads === openedAt || preset === null) return;
    openedAt = loads;
    openImport();
  });
}
