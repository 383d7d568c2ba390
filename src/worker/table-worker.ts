import { readTable, type TableReading } from '../core/data/table/read-csv';
import { fromSpreadsheet } from './spreadsheet';
import type { TableCommand, TableMessage, TableSource } from './table-protocol';
import { readSource } from './table-source';

// Less than this is no news to a progress bar.
const leastProgress = 0.01;

// Of a link's time, fetching takes the larger part; of a file's or text's, getting the bytes takes next to none.
const fetchingShare = 0.7;

self.addEventListener('message', ({ data }: MessageEvent<TableCommand>) => {
  read(data).then((answer) => post({ type: 'read', ...answer }, buffersOf(answer.reading)), reportError);
});

interface Answer {
  readonly reading: TableReading;
  readonly source: TableSource;
}

async function read({ source, options }: TableCommand): Promise<Answer> {
  const before = source.kind === 'url' ? fetchingShare : 0;
  const progress = progressOf();
  const got = await readSource(source, (share) => progress(share * before));
  if ('problem' in got) return { source, reading: { table: null, problems: [got.problem] } };
  const { name } = source;
  const content = (await fromSpreadsheet(got.bytes)) ?? got.bytes;
  const reading = readTable(content, name, (share) => progress(before + share * (1 - before)), options);
  if (!('url' in source)) return { source, reading };
  const { url } = source;
  const table = reading.table && { ...reading.table, url };
  return { source: { kind: 'bytes', name, url, bytes: got.bytes }, reading: { ...reading, table } };
}

function progressOf(): (share: number) => void {
  let said = 0;
  return (share) => {
    if (share < said + leastProgress) return;
    said = share;
    post({ type: 'progress', share });
  };
}

function buffersOf({ table }: TableReading): Transferable[] {
  return table?.columns.flatMap(({ codes, numbers }) => [codes.buffer, numbers.buffer]) ?? [];
}

function post(message: TableMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
