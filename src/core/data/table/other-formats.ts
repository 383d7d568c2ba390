import Papa from 'papaparse';
import { maxTableColumns } from './limits';

/** A text of another format as CSV. */
export interface Converted {
  readonly csv: string;
  /** The format's name. */
  readonly from: string;
}

/**
 * A text that is ARFF, or JSON with one object a row (a list, or one a line), as CSV; null where it is neither. Objects
 * in objects give columns "a.b"; lists in them stay as they are written.
 */
export function convert(text: string): Converted | null {
  const start = text.trimStart();
  if (/^(?:%[^\n]*\n|\s)*@relation\b/i.test(start.slice(0, 10_000))) return fromArff(start);
  return /^[[{]/.test(start) ? fromJson(start) : null;
}

function fromArff(text: string): Converted {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !line.startsWith('%'));
  const data = lines.findIndex((line) => /^\s*@data\b/i.test(line));
  const names = lines.slice(0, Math.max(0, data)).flatMap((line) => {
    const [, quoted, doubled, plain] = /^\s*@attribute\s+(?:'([^']*)'|"([^"]*)"|(\S+))/i.exec(line) ?? [];
    const name = quoted ?? doubled ?? plain;
    return name === undefined ? [] : [name];
  });
  const rows = lines.slice(data + 1).map((line) => line.replace(/'((?:[^'\\]|\\.)*)'/g, quotedCell));
  return { csv: [Papa.unparse([names]), ...rows].join('\n'), from: 'ARFF' };
}

function quotedCell(_: string, cell: string): string {
  return `"${cell.replace(/\\(.)/g, '$1').replaceAll('"', '""')}"`;
}

type Row = Readonly<Record<string, unknown>>;

function fromJson(text: string): Converted | null {
  const rows = rowsIn(parse(text)) ?? rowsIn(parsedLines(text));
  if (!rows) return null;
  const flat = rows.map((row) => flatten(row));
  const names = new Set<string>();
  for (const row of flat) {
    for (const name of Object.keys(row)) names.add(name);
    // One more than a table may have is enough to say so: rows times names can be more than memory holds.
    if (names.size > maxTableColumns) break;
  }
  const columns = [...names].slice(0, maxTableColumns + 1);
  const kept = columns.length > maxTableColumns ? flat.slice(0, 1) : flat;
  const cells = kept.map((row) => columns.map((name) => cellOf(row[name])));
  return fromRows([columns, ...cells], 'JSON');
}

/** One JSON value a line; null as soon as one is none. */
function parsedLines(text: string): readonly unknown[] | null {
  const values: unknown[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

/** Rows of another format's cells as CSV. */
export function fromRows(rows: readonly (readonly string[])[], from: string): Converted {
  return {
    csv: Papa.unparse(
      rows.map((row) => [...row]),
      { newline: '\n' },
    ),
    from,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // The only way in which JSON.parse says that it is none.
  }
}

/** The rows of a list of objects, of lists whose first has the names, or of the only list in an object. */
function rowsIn(value: unknown): readonly Row[] | null {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRow)) return value;
    return value.length > 1 && value.every(Array.isArray) ? namedRows(value) : null;
  }
  if (!isRow(value)) return null;
  const lists = Object.values(value).filter(
    (one) => Array.isArray(one) && one.length > 0 && one.every(isRow),
  );
  return lists.length === 1 ? (lists[0] as readonly Row[]) : null;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namedRows([names, ...rows]: readonly unknown[][]): readonly Row[] | null {
  if (!names?.every((name) => typeof name === 'string')) return null;
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

// Objects within objects deeper than this stay as they are written.
const deepest = 8;

function flatten(row: Row, prefix = '', depth = 0): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      isRow(value) && depth < deepest
        ? Object.entries(flatten(value, `${prefix}${name}.`, depth + 1))
        : [[`${prefix}${name}`, value]],
    ),
  );
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? written(value) : String(value);
}

function written(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…'; // Nested too deep to be written: no cell that says anything.
  }
}
