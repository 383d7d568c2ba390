import { type Converted, fromRows } from '../core/data/table/other-formats';

/** Whether a file's first bytes are those of a zip archive, which an XLSX spreadsheet is. */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/**
 * The first sheet of an XLSX spreadsheet as CSV; null where the bytes are none. Its reader is loaded with the first
 * archive.
 */
export async function fromSpreadsheet(bytes: Uint8Array): Promise<Converted | null> {
  if (!isArchive(bytes)) return null;
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
