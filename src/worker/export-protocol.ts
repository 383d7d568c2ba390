import type { Config } from '../core/config/schema';
import type { Table } from '../core/data/table/table';
import type { Problem } from '../core/problem';

/** A file by its name. */
export type NamedFile = readonly [name: string, bytes: Uint8Array];

/** What is packed, or taken out of a package. */
export type ExportCommand =
  /** The PyTorch program of one of a configuration's runs. */
  | {
      readonly type: 'program';
      readonly config: Config;
      readonly table: Table | null;
      readonly run: number;
      /** The address of the configuration. */
      readonly link: string;
    }
  /** The programs of an experiment's variants, each with all of its seeds. */
  | {
      readonly type: 'sweep';
      /** Each with its name and the address of its configuration. */
      readonly variants: readonly { readonly name: string; readonly config: Config; readonly link: string }[];
      readonly table: Table | null;
      /** The address of the experiment. */
      readonly link: string;
    }
  | { readonly type: 'pack'; readonly files: readonly NamedFile[] }
  | { readonly type: 'unpack'; readonly file: Uint8Array; readonly name: string };

/** What comes of it: how far it is, 0 to 1; then what was asked for, or why it is not to be had. */
export type ExportMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'packed'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly type: 'unpacked'; readonly files: readonly NamedFile[] }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] };

export type ExportResult = Exclude<ExportMessage, { type: 'progress' }>;
