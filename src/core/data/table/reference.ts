import { runFields } from '../../config/fields';
import type { Config } from '../../config/schema';
import type { Table } from './table';

/** What a configuration says of the table that it needs. */
export interface TableReference {
  /** The file's name; empty where none is said. */
  readonly name: string;
  /** Empty where any table of that name will do. */
  readonly fingerprint: string;
  /** Where the table can be fetched; empty where it is not said. */
  readonly url: string;
}

/** What tells a table from others. */
export type TableIdentity = Pick<Table, 'name' | 'fingerprint' | 'url'>;

// A name is to recognise a file by; the fingerprint tells which it is. An address is worth nothing unless whole.
const longestReference = 80;

/** How a configuration names a table: "energy.csv 5f3a9c01", or by the address that it was fetched from. */
export function referenceTo(table: TableIdentity): string {
  const address = `${table.url} ${table.fingerprint}`;
  if (table.url && address.length <= runFields.table.maxLength) return address;
  const room = longestReference - table.fingerprint.length - 1;
  const name = table.name
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return `${name.slice(0, room).replace(/[\ud800-\udbff]$/, '')} ${table.fingerprint}`;
}

/**
 * What {@link Config.table} says: a name or an http(s) address, with a fingerprint or without; null where it says
 * nothing.
 */
export function tableReference(config: Pick<Config, 'table'>): TableReference | null {
  const said = config.table.trim();
  if (said === '') return null;
  const address = /^(https?:\/\/\S+)(?: ([0-9a-f]{8}))?$/i.exec(said);
  if (address) {
    const [, url = '', print = ''] = address;
    return { name: nameInUrl(url), fingerprint: print.toLowerCase(), url };
  }
  const [, name, fingerprint] = /^(.*?)\s*\b([0-9a-f]{8})$/i.exec(said) ?? [said, said, ''];
  return { name: name!, fingerprint: fingerprint!.toLowerCase(), url: '' };
}

/** Whether a table is the one that is meant: by its fingerprint, else by its whole address, else by its name. */
export function isMeant(reference: TableReference, table: TableIdentity): boolean {
  if (reference.fingerprint !== '') return reference.fingerprint === table.fingerprint;
  return reference.url === '' ? reference.name === table.name : reference.url === table.url;
}

/**
 * The table that a configuration needs and that is not there, null where nothing is missing. A configuration on a
 * table that does not say which needs any.
 */
export function missingTable(
  config: Pick<Config, 'data' | 'table'>,
  table: TableIdentity | null,
): TableReference | null {
  if (config.data !== 'table') return null;
  const reference = tableReference(config) ?? { name: '', fingerprint: '', url: '' };
  const isThere =
    table !== null && (reference.name + reference.fingerprint === '' || isMeant(reference, table));
  return isThere ? null : reference;
}

/** The file name at the end of an address, without its query; the host where the path has none. */
export function nameInUrl(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/^[a-z]+:\/\//i, '');
  const last = path.split('/').findLast((part) => part !== '') ?? url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // A stray % that is no escape: the name as it stands.
  }
}
