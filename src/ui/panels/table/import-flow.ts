import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { configForTable } from '../../../core/data/table/defaults';
import { maxTableBytes } from '../../../core/data/table/limits';
import type { TableReading } from '../../../core/data/table/read-csv';
import {
  isMeant,
  missingTable,
  nameInUrl,
  referenceTo,
  type TableReference,
} from '../../../core/data/table/reference';
import {
  type ColumnRole,
  configOfRoles,
  proposeRoles,
  rolesOf,
  unknownColumns,
} from '../../../core/data/table/roles';
import type { Table } from '../../../core/data/table/table';
import type { Problem } from '../../../core/problem';
import { readTableInWorker } from '../../../worker/table-client';
import type { TableSource } from '../../../worker/table-protocol';
import { getState } from '../../store/store';
import { loadTable } from '../../store/table-storage';
import { text } from '../../text/text';
import { takeTable } from './take-table';

/** A way to a table that is already known. */
export type ImportSource = File | { readonly text: string } | { readonly url: string };

/** Where the dialog is. Nothing outside it changes before its last step is accepted. */
export type ImportStep =
  | { readonly at: 'closed' }
  | { readonly at: 'choose'; readonly wanted: TableReference | null }
  | { readonly at: 'confirm'; readonly url: string }
  | { readonly at: 'reading'; readonly name: string; readonly share: number }
  | { readonly at: 'failed'; readonly name: string; readonly problems: readonly Problem[] }
  | PreviewStep;

export interface PreviewStep {
  readonly at: 'preview';
  readonly table: Table;
  /** [column] */
  readonly roles: readonly ColumnRole[];
  /** What was changed to read the table. */
  readonly problems: readonly Problem[];
  /** The table that a link names, where this is another. */
  readonly instead: TableReference | null;
  /** The table is in use already, and only its columns are looked at again. */
  readonly isLoaded: boolean;
}

const flow = createStore<ImportStep>(() => ({ at: 'closed' }));

export function useImportStep(): ImportStep {
  return useStore(flow);
}

let cancelReading: () => void = () => {};

function go(step: ImportStep): void {
  cancelReading();
  cancelReading = () => {};
  flow.setState(step, true);
}

/** The largest file, in words. */
export const sizeLimit = `${maxTableBytes / 2 ** 20} MB`;

/** Opens the dialog: at its beginning, or with a file, a text or a link (which is shown before it is fetched). */
export function openTableImport(source?: ImportSource): void {
  const { config, table } = getState();
  // Also called as a button's handler, with an event: so what is asked is whether it is a source.
  if (source instanceof File) {
    readSource({ kind: 'file', name: source.name, file: source });
  } else if (typeof source === 'object' && 'text' in source && typeof source.text === 'string') {
    readSource({ kind: 'text', name: text('table.choose.pastedName'), text: source.text });
  } else if (typeof source === 'object' && 'url' in source && typeof source.url === 'string') {
    go({ at: 'confirm', url: source.url });
  } else {
    go({ at: 'choose', wanted: missingTable(config, table) });
  }
}

/** Gives the dialog up; a table being read is left. */
export function closeImport(): void {
  go({ at: 'closed' });
}

/** Fetches a link that the user has seen and confirmed. */
export function fetchConfirmed(url: string): void {
  readSource({ kind: 'url', name: nameInUrl(url), url });
}

/** Says why nothing is read at all. */
export function refuseImport(name: string, problems: readonly Problem[]): void {
  go({ at: 'failed', name, problems });
}

function readSource(source: TableSource): void {
  go({ at: 'reading', name: source.name, share: 0 });
  const pending = readTableInWorker(source, (share) => {
    if (flow.getState().at === 'reading') flow.setState({ at: 'reading', name: source.name, share }, true);
  });
  cancelReading = pending.cancel;
  void pending.reading.then((reading) => {
    if (reading) arrive(source.name, reading);
  });
}

function arrive(name: string, { table, problems }: TableReading): void {
  if (table) offer(table, problems);
  else go({ at: 'failed', name, problems });
}

/** The very table that the configuration waits for is used at once; any other is shown first. */
function offer(table: Table, problems: readonly Problem[]): void {
  const { config, table: current } = getState();
  const wanted = missingTable(config, current);
  const isNamed = wanted !== null && wanted.name + wanted.fingerprint !== '';
  const fits = config.data === 'table' && unknownColumns(config, table).length === 0;
  if (isNamed && fits && isMeant(wanted, table)) {
    closeImport();
    takeTable(table);
  } else {
    const roles = fits ? rolesOf(config, table) : proposeRoles(table);
    const instead = isNamed && !isMeant(wanted, table) ? wanted : null;
    go({ at: 'preview', table, roles, problems, instead, isLoaded: false });
  }
}

/** Offers a table that this browser has kept. */
export async function offerStored(fingerprint: string, name: string): Promise<void> {
  const table = await loadTable(fingerprint).catch(() => null);
  if (table) {
    offer(table, []);
  } else {
    const expected = 'a table that this browser has kept';
    refuseImport(name, [{ place: name, found: 'nothing', expected, used: '' }]);
  }
}

/** Shows the columns of the table in use again. */
export function reviewColumns(): void {
  const { config, table } = getState();
  if (table) {
    const roles = config.data === 'table' ? rolesOf(config, table) : proposeRoles(table);
    go({ at: 'preview', table, roles, problems: [], instead: null, isLoaded: true });
  } else {
    openTableImport();
  }
}

export function setRole(column: number, role: ColumnRole): void {
  const step = flow.getState();
  if (step.at === 'preview') flow.setState({ ...step, roles: step.roles.with(column, role) }, true);
}

/** Takes the table and its roles over. The training's knobs stay where one of these columns is a task already. */
export function acceptTable(): void {
  const step = flow.getState();
  if (step.at !== 'preview') return;
  const { table, roles } = step;
  const { config } = getState();
  const names = new Set(table.columns.map((column) => column.name));
  const isKnown = config.data === 'table' && config.tasks.some((task) => names.has(task.target));
  const changes = isKnown
    ? { table: referenceTo(table), ...configOfRoles(table, roles, config.tasks) }
    : configForTable(table, roles);
  closeImport();
  takeTable(table, changes);
}

/** The address in a text, if it is one that can be fetched. */
export function addressIn(said: string): URL | null {
  const address = URL.canParse(said.trim()) ? new URL(said.trim()) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}
