import type { Column } from './table';

/**
 * Eight hexadecimal digits over header and cells: FNV-1a, 32 bits, over the names, the distinct texts and the
 * codes of every column. Separator, quotes, line ends and spaces around cells do not matter: the same cells
 * under the same names have the same fingerprint. It tells files apart that were confused, not forged.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm",
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv, 2012. Departure: 16-bit and 32-bit units, not bytes.
 */
export function fingerprintOf(columns: readonly Column[]): string {
  let hash = 0x811c9dc5;
  const take = (unit: number) => {
    hash = Math.imul(hash ^ unit, 0x01000193);
  };
  const takeText = (text: string) => {
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i));
    take(-1); // No code unit: where a text ends, so that "ab", "c" and "a", "bc" differ.
  };
  for (const column of columns) {
    takeText(column.name);
    // What old links were made of has no form; one that is read in another way is another table.
    if (column.form) takeText(JSON.stringify(column.form));
    for (const value of column.values) takeText(value);
    for (const code of column.codes) take(code);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
