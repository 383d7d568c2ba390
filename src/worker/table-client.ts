import type { TableReading } from '../core/data/table/read-csv';
import type { ReadOptions } from '../core/data/table/read-options';
import { words } from '../core/words';
import type { TableCommand, TableMessage, TableSource } from './table-protocol';

/** A table that was read, and what it can be read from once more in another way. */
export interface ReadSource {
  readonly reading: TableReading;
  readonly source: TableSource;
}

/** A table being read. */
export interface PendingTable {
  /** What came of it; null where it was cancelled. Never rejects. */
  readonly reading: Promise<ReadSource | null>;
  cancel(): void;
}

/** Reads a table in a worker of its own, which is ended with the answer or on `cancel`. */
export function readTableInWorker(
  source: TableSource,
  options: ReadOptions,
  onProgress: (share: number) => void,
): PendingTable {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  let settle: (read: ReadSource | null) => void = () => {};
  const answer = new Promise<ReadSource | null>((resolve) => {
    settle = resolve;
  });
  const breakOff = (detail: string) => settle({ source, reading: brokenOff(source.name, detail) });
  worker.addEventListener('message', ({ data }: MessageEvent<TableMessage>) => {
    if (data.type === 'progress') onProgress(data.share);
    else settle(data);
  });
  worker.addEventListener('error', (event) => breakOff(event.message));
  worker.addEventListener('messageerror', () => breakOff(''));
  const command: TableCommand = { type: 'read', source, options };
  worker.postMessage(command);
  return { reading: answer.finally(() => worker.terminate()), cancel: () => settle(null) };
}

function brokenOff(name: string, detail: string): TableReading {
  const found = detail ? words`reading broke off: ${detail}` : words`reading broke off`;
  const expected = 'a table that fits in the memory of this browser';
  return { table: null, problems: [{ place: name, found, expected, used: '' }] };
}
