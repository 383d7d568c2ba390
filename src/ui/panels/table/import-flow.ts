import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { configForTable } from '../../../core/data/table/defaults';
import { maxTableBytes } from '../../../core/data/table/limits';
import { allGuessed, type ReadingFacts, type ReadOptions } from '../../../core/data/table/read-options';
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
import { type ReadSource, readTableInWorker } from '../../../worker/table-client';
import type { TableSource } from '../../../worker/table-protocol';
import { getState } from '../../store/store';
import { loadTable } from '../../store/table-storage';
import { text } from '../../text/text';
import { choiceOf } from './role-choice';
import { takeTable } from './take-table';

/** A way to a table that is already known. */
export type ImportSource = File | { readonly text: string } | { readonly url: string };

/** Where the dialog is. Nothing outside it changes before its last step is accepted. */
export type ImportStep =
  | { readonly at: 'closed' }
  | { readonly at: 'choose'; readonly wanted: TableReference | null }
  | { readonly at: 'confirm'; readonly url: string }
  | { readonly at: 'reading'; readonly name: string; readonly share: number }
  | FailedStep
  | PreviewStep;

export interface FailedStep {
  readonly at: 'failed';
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Where the file could be read in another way. */
  readonly file: OpenFile | null;
  /** Rows of another length, without which it can be used. */
  readonly badRows: number;
}

/** What is being imported: to be read again as its user says. */
export interface OpenFile {
  readonly source: TableSource;
  readonly options: ReadOptions;
}

/** A file that became a table, and how. */
export interface ReadFile extends OpenFile {
  readonly facts: ReadingFacts;
}

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
  /** What it is read from and how; null where only the table has been kept. */
  readonly file: ReadFile | null;
  /** Being read again. */
  readonly isStale: boolean;
  /** Why the last change of how it is read was taken back. */
  readonly refused: readonly Problem[];
}

const flow = createStore<ImportStep>(() => ({ at: 'closed' }));

export function useImportStep(): ImportStep {
  return useStore(flow);
}

let cancelReading: () => void = () => {};

// A browser keeps tables, not files: the last one's file is there until the page is closed.
let lastFile: { readonly fingerprint: string; readonly file: ReadFile } | null = null;

function fileOf({ fingerprint }: Table): ReadFile | null {
  return lastFile?.fingerprint === fingerprint ? lastFile.file : null;
}

function rememberFile({ fingerprint }: Table, file: ReadFile | null): void {
  if (file) lastFile = { fingerprint, file };
}

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
  go({ at: 'failed', name, problems, file: null, badRows: 0 });
}

function readSource(source: TableSource, options: ReadOptions = allGuessed): void {
  go({ at: 'reading', name: source.name, share: 0 });
  const pending = readTableInWorker(source, options, (share) => {
    if (flow.getState().at === 'reading') flow.setState({ at: 'reading', name: source.name, share }, true);
  });
  cancelReading = pending.cancel;
  void pending.reading.then((read) => {
    if (read) arrive(read, options);
  });
}

function arrive({ reading, source }: ReadSource, options: ReadOptions): void {
  const { table, problems, facts, badRows = 0 } = reading;
  const file = { source, options };
  if (table && facts) offer(table, problems, { ...file, facts });
  else go({ at: 'failed', name: source.name, problems, file, badRows });
}

/** Reads what is being imported once more, as the user says; the preview stays until then. */
export function readAgain(changes: Partial<ReadOptions>): void {
  const step = flow.getState();
  if ((step.at !== 'preview' && step.at !== 'failed') || step.file === null) return;
  const { source } = step.file;
  const options = { ...step.file.options, ...changes };
  cancelReading();
  if (step.at === 'preview') flow.setState({ ...step, file: { ...step.file, options }, isStale: true }, true);
  const pending = readTableInWorker(source, options, () => {});
  cancelReading = pending.cancel;
  void pending.reading.then((read) => {
    if (read === null) return;
    const { table, problems } = read.reading;
    // What cannot be read so stays as it was read before.
    if (table === null && step.at === 'preview') go({ ...step, refused: problems });
    else arrive(read, options);
  });
}

/** The very table that the configuration waits for is used at once; any other is shown first. */
function offer(table: Table, problems: readonly Problem[], file: ReadFile | null = null): void {
  const { config, table: current } = getState();
  const wanted = missingTable(config, current);
  const isNamed = wanted !== null && wanted.name + wanted.fingerprint !== '';
  const fits = config.data === 'table' && unknownColumns(config, table).length === 0;
  if (isNamed && fits && isMeant(wanted, table) && flow.getState().at !== 'preview') {
    closeImport();
    rememberFile(table, file);
    // A link that says an address alone is copied with the fingerprint of what was there.
    takeTable(table, wanted.url === '' ? {} : { table: referenceTo(table) });
  } else {
    const roles = chosenBefore(fits ? rolesOf(config, table) : proposeRoles(table), table);
    const instead = isNamed && !isMeant(wanted, table) ? wanted : null;
    go({
      at: 'preview',
      table,
      roles,
      problems,
      instead,
      isLoaded: false,
      file,
      isStale: false,
      refused: [],
    });
  }
}

/** The roles that the user chose before the file was read again, where the columns are still there. */
function chosenBefore(roles: readonly ColumnRole[], table: Table): readonly ColumnRole[] {
  const step = flow.getState();
  if (step.at !== 'preview' || !step.isStale) return roles;
  const proposals = proposeRoles(step.table);
  const chosen = new Map(
    step.table.columns.flatMap(({ name }, at) => {
      const isOwn = choiceOf(step.roles[at]!) !== choiceOf(proposals[at]!);
      return isOwn ? [[name, step.roles[at]!] as const] : [];
    }),
  );
  return table.columns.map(({ name }, at) => chosen.get(name) ?? roles[at]!);
}

/** Offers a table that this browser has kept. */
export async function offerStored(fingerprint: string, name: string): Promise<void> {
  const table = await loadTable(fingerprint).catch(() => null);
  if (table) {
    offer(table, [], fileOf(table));
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
    go({
      at: 'preview',
      table,
      roles,
      problems: [],
      instead: null,
      isLoaded: true,
      file: fileOf(table),
      isStale: false,
      refused: [],
    });
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
  if (step.at !== 'preview' || step.isStale) return;
  const { table, roles, file } = step;
  const { config } = getState();
  const names = new Set(table.columns.map((column) => column.name));
  const isKnown = config.data === 'table' && config.tasks.some((task) => names.has(task.target));
  const changes = isKnown
    ? { table: referenceTo(table), ...configOfRoles(table, roles, config.tasks) }
    : configForTable(table, roles);
  closeImport();
  rememberFile(table, file);
  takeTable(table, changes);
}

/** The address in a text, if it is one that can be fetched. */
export function addressIn(said: string): URL | null {
  const address = URL.canParse(said.trim()) ? new URL(said.trim()) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}
