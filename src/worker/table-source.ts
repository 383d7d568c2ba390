import { maxTableBytes } from '../core/data/table/limits';
import { tooLarge } from '../core/data/table/read-csv';
import type { Problem } from '../core/problem';
import { type Words, words } from '../core/words';
import type { TableSource } from './table-protocol';

export type SourceBytes = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/**
 * A source's bytes, or why there are none. More than 64 MiB are refused: a file by its size, before it is read; a
 * link by what its server announces, and at the latest when that many have come. A link is asked for without
 * cookies and without saying where from.
 */
export function readSource(source: TableSource, onProgress: (share: number) => void): Promise<SourceBytes> {
  switch (source.kind) {
    case 'file':
      return readFile(source.file, source.name);
    case 'text':
      return Promise.resolve({ bytes: new TextEncoder().encode(source.text) });
    case 'url':
      return readLink(source.url, source.name, onProgress);
    case 'bytes':
      return Promise.resolve({ bytes: source.bytes });
    default:
      return source satisfies never;
  }
}

async function readFile(file: Blob, name: string): Promise<SourceBytes> {
  if (file.size > maxTableBytes) return { problem: tooLarge(name, file.size) };
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return refused(
      name,
      `a file that cannot be read: ${wordsOf(error)}`,
      'a file, not a folder, that is still there',
    );
  }
}

async function readLink(
  url: string,
  name: string,
  onProgress: (share: number) => void,
): Promise<SourceBytes> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    return refused(
      url,
      `no answer: ${wordsOf(error)}`,
      'a server that lets other pages read its files (CORS)',
    );
  }
  if (!answer.ok) return refused(url, `HTTP ${answer.status} ${answer.statusText}`.trim(), 'a file');
  if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) {
    return refused(url, 'a web page', 'the address of the file itself');
  }
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (announced > maxTableBytes) return { problem: tooLarge(name, announced) };
  try {
    return await collect(answer, announced, name, onProgress);
  } catch (error) {
    return refused(url, words`an answer that broke off: ${wordsOf(error)}`, 'the whole file');
  }
}

async function collect(
  answer: Response,
  announced: number,
  name: string,
  onProgress: (share: number) => void,
): Promise<SourceBytes> {
  const reader = answer.body?.getReader();
  if (!reader) return { bytes: new Uint8Array(0) };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    size += piece.value.length;
    if (size > maxTableBytes) {
      await reader.cancel();
      return { problem: tooLarge(name, size) };
    }
    // What a compressing server announces is less than what comes.
    if (announced > 0) onProgress(Math.min(1, size / announced));
  }
  return { bytes: joined(pieces, size) };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function refused(place: string, found: Words, expected: Words): SourceBytes {
  return { problem: { place, found, expected, used: '' } };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
