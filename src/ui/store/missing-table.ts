import { missingTable, type TableReference } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';
import { text } from '../text/text';
import type { Actions, Notice } from './state';
import type { AppStore } from './store';

const noticeId = 'missing-table';

type OpenImport = (wanted?: { readonly url: string }) => void;

/**
 * Asks for the table by its name whenever the configuration needs one that is not here; a preset on a table opens
 * the import itself.
 */
export function askForMissingTable(store: AppStore, actions: Actions, openImport: OpenImport): void {
  let openedAt = store.getState().loads;
  store.subscribe((state, before) => {
    const { config, table, phase, loads, preset } = state;
    if (config === before.config && table === before.table && phase === before.phase) return;
    // While the page looks for the table in this browser there is nothing to ask for yet.
    const missing = phase === 'paused' ? missingTable(config, table) : null;
    const asked = state.notices.find(({ id }) => id === noticeId);
    if (missing === null) {
      if (asked && phase !== 'starting') actions.dismiss(noticeId);
      return;
    }
    const notice = noticeOf(missing, table, openImport);
    if (asked?.text !== notice.text) actions.notify(notice);
    if (loads === openedAt || preset === null) return;
    openedAt = loads;
    openImport();
  });
}

function noticeOf(missing: TableReference, table: Table | null, openImport: OpenImport): Notice {
  const { url } = missing;
  return {
    id: noticeId,
    tone: 'info',
    title: text('messages.missingTable.title'),
    text: textOf(missing, table),
    problems: [],
    action: {
      label: text('messages.missingTable.choose'),
      run: () => (url === '' ? openImport() : openImport({ url })),
    },
  };
}

function textOf({ name, url }: TableReference, table: Table | null): string {
  if (url !== '') return text('messages.missingTable.linked', { url });
  if (name === '') return text('messages.missingTable.any');
  if (table === null) return text('messages.missingTable.named', { name });
  return table.name === name
    ? text('messages.missingTable.changed', { name })
    : text('messages.missingTable.other', { name, loaded: table.name });
}
