import type { TableReading } from '../core/data/table/read-csv';
import type { ReadOptions } from '../core/data/table/read-options';

// The messages of the worker that reads tables. One worker reads one table and is ended: by its client when it has
// answered, or when the user cancels. So there is nothing to tell its messages apart by.

/** Where a table's bytes come from. `name` is the table's. */
export type TableSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'url'; readonly name: string; readonly url: string }
  /** What was fetched from an address, to be read in another way. */
  | { readonly kind: 'bytes'; readonly name: string; readonly url: string; readonly bytes: Uint8Array };

export interface TableCommand {
  readonly type: 'read';
  readonly source: TableSource;
  readonly options: ReadOptions;
}

export type TableMessage =
  /** 0 to 1: the larger part is reading cells, the smaller fetching and decoding. */
  | { readonly type: 'progress'; readonly share: number }
  | {
      readonly type: 'read';
      readonly reading: TableReading;
      /** The source, or what was fetched in its place. */
      readonly source: TableSource;
    };
