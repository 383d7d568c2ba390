import Papa from 'papaparse';

/** What a spreadsheet takes for the beginning of a formula, whatever comes behind it; full-width signs count as theirs. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * Rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are written in
 * full, and a negative one stays a number. Null is an empty cell.
 */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return Papa.unparse(rows as (string | number | boolean | null)[][], { escapeFormulae: formula });
}
