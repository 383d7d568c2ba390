import { maxTableBytes } from '../core/data/table/limits';
import { type Converted, fromRows } from '../core/data/table/other-formats';

/** Whether a file's first bytes are those of a zip archive, which an XLSX spreadsheet is. */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

// A spreadsheet takes some times the room of its CSV; an archive of a few bytes may say that it unpacks to any size.
const mostUnpacked = 8 * maxTableBytes;

/**
 * What the files in an archive come to once they are unpacked, as its directory says, which is also the room that they are
 * given; infinite where it has none.
 */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < last) return Number.POSITIVE_INFINITY;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length) return Number.POSITIVE_INFINITY;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

/**
 * The first sheet of an XLSX spreadsheet as CSV; null where the bytes are none, or would unpack to more than memory may
 * hold. Its reader is loaded with the first archive.
 */
export async function fromSpreadsheet(bytes: Uint8Array): Promise<Converted | null> {
  if (!isArchive(bytes) || unpackedBytes(bytes) > mostUnpacked) return null;
  const { readSheet } = await import('read-excel-file/web-worker');
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer);
    return fromRows(
      rows.map((row) => row.map(cellText)),
      'XLSX',
    );
  } catch {
    return null; // Another archive, or a broken one: what it is is said where bytes become text.
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/** Without a time at midnight: that is how spreadsheets keep a day. Times of day are of the first day of all, 1899. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Fractions of a day come out a few milliseconds off.
  const second = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return second.endsWith('T00:00:00.000Z') ? second.slice(0, 10) : second.slice(0, 19).replace('T', ' ');
}
