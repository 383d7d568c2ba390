import type { TableReading } from '../core/data/table/read-csv';
import { words } from '../core/words';
import type { TableCommand, TableMessage, TableSource } from './table-protocol';

/** A table being read. */
export interface PendingTable {
  /** What came of it; null where it was cancelled. Never rejects. */
  readonly reading: Promise<TableReading | null>;
  cancel(): void;
}

/** Reads a table in a worker of its own, which is ended with the answer or on `cancel`. */
export function readTableInWorker(source: TableSource, onProgress: (share: number) => void): PendingTable {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  let settle: (reading: TableReading | null) => void = () => {};
  const answer = new Promise<TableReading | null>((resolve) => {
    settle = resolve;
  });
  worker.addEventListener('message', ({ data }: MessageEvent<TableMessage>) => {
    if (data.type === 'progress') onProgress(data.share);
    else settle(data.reading);
  });
  worker.addEventListener('error', (event) => settle(brokenOff(source.name, event.message)));
  worker.addEventListener('messageerror', () => settle(brokenOff(source.name, '')));
  const command: TableCommand = { type: 'read', source };
  worker.postMessage(command);
  return { reading: answer.finally(() => worker.terminate()), cancel: () => settle(null) };
}

function brokenOff(name: string, detail: string): TableReading {
  const found = detail ? words`reading broke off: ${detail}` : 'reading broke off';
  const expected = 'a table that fits in the memory of this browser';
  return { table: null, problems: [{ place: name, found, expected, used: '' }] };
}
