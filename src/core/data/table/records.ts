import Papa from 'papaparse';
import { type Separator, separators } from './separators';

/** One row of a text. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** 1 is the first row of the text; blank rows count. */
  readonly number: number;
  readonly fault: QuoteFault | null;
  /** How much of the text has been read, 0 to 1. */
  readonly share: number;
}

export type QuoteFault = 'unclosed' | 'text-after-quote';

/** A text prepared for {@link readRows}: with line ends of one kind. */
export interface CsvText {
  readonly body: string;
  readonly separator: Separator;
  /** Rows of the text that stand before `body`. */
  readonly skipped: number;
  /** The last of the comments before it, where it has any. */
  readonly comment: string;
}

const sampleLength = 2 ** 18;
const sampleRows = 100;

/**
 * The text with line ends of one kind, without comments (#) before its first row, and the separator of its cells: the
 * one said, by the user or by a first line "sep=;"; else the one that gives the first hundred rows the most cells, the
 * same number in most; else runs of spaces. Where each row is one quoted cell, what is in the quotes is the row. null
 * where nothing gives two cells.
 */
export function prepareText(text: string, wanted: Separator | '' = ''): CsvText | null {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = /^"?sep=([,;\t|])"?\n/i.exec(lines);
  const start = commentsOf(said ? lines.slice(said[0].length) : lines);
  const base = { skipped: start.skipped + (said ? 1 : 0), comment: start.comment };
  const named = wanted || (said?.[1] as Separator | undefined);
  if (named)
    return { ...base, body: named === ' ' ? spacesToTabs(start.body) : start.body, separator: named };
  const found =
    guessSeparator(start.body) ?? guessSeparator(withoutRowQuotes(start.body)) ?? guessSpaces(start.body);
  return found && { ...base, ...found };
}

function commentsOf(text: string): Pick<CsvText, 'body' | 'skipped' | 'comment'> {
  const lead = leadOf(text);
  if (!lead.includes('#')) return { body: text, skipped: 0, comment: '' };
  const lines = lead.split('\n').slice(0, -1);
  const comment = lines.findLast((line) => line.trim() !== '') ?? '';
  return { body: text.slice(lead.length), skipped: lines.length, comment: comment.replace(/^[\s#]+/, '') };
}

/** The blank lines and comments at a text's beginning; by lines, since one expression for all of them can run out of stack. */
function leadOf(text: string): string {
  let end = 0;
  for (;;) {
    const next = text.indexOf('\n', end);
    const line = next < 0 ? null : text.slice(end, next).trimStart();
    if (line === null || (line !== '' && !line.startsWith('#'))) return text.slice(0, end);
    end = next + 1;
  }
}

function guessSeparator(body: string): Pick<CsvText, 'body' | 'separator'> | null {
  const scored = separators
    .filter((separator) => separator !== ' ')
    .map((separator) => ({ separator, score: separatorScore(body, separator) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const spaced = best.score > 0 && hasSpacedNumbers(body, best.separator) ? guessSpaces(body) : null;
  return spaced ?? (best.score > 0 ? { body, separator: best.separator } : null);
}

function guessSpaces(body: string): Pick<CsvText, 'body' | 'separator'> | null {
  const spaced = spacesToTabs(body);
  const { columns, regular } = widths(spaced, '\t');
  return columns >= 2 && regular >= mostlyRegular ? { body: spaced, separator: ' ' } : null;
}

// Of words between spaces some rows have as many by chance.
const mostlyRegular = 0.9;

/** Whether cells hold several numbers: "1,5  2,5" is torn at its decimal commas, or one tab stands among spaces. */
function hasSpacedNumbers(body: string, separator: Separator): boolean {
  const rows = sampleOf({ body, separator });
  const several = separator === ',' ? /^\d+\s+[+-]?\d+$/ : /\d\s{2,}[+-]?\d.*\s{2,}[+-]?\d/;
  const torn = rows.filter((row) => row.some((cell) => several.test(cell.trim())));
  return torn.length >= mostlyRegular * (rows.length - 1) && torn.length > 1;
}

function separatorScore(body: string, separator: Separator): number {
  const { columns, regular } = widths(body, separator);
  return columns < 2 ? 0 : regular * Math.log2(columns);
}

/** The number of cells that most of the first rows have, and their share. */
function widths(body: string, separator: Separator): { columns: number; regular: number } {
  const rows = sampleOf({ body, separator });
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { columns: most[0], regular: most[1] / rows.length } : { columns: 0, regular: 0 };
}

function spacesToTabs(body: string): string {
  return body
    .split('\n')
    .map((line) => (line.match(/"[^"]*"|[^\s"]+/g) ?? []).join('\t'))
    .join('\n');
}

/** The text without the quotes around rows that are each one quoted cell, as most are; as it is where most are not. */
function withoutRowQuotes(body: string): string {
  const lines = body.split('\n');
  const isQuoted = (line: string) => /^\s*".*"\s*$/.test(line);
  const there = lines.filter((line) => line.trim() !== '');
  if (there.filter(isQuoted).length * 2 < there.length) return body;
  const inner = (line: string) => line.trim().slice(1, -1).replaceAll('""', '"');
  return lines.map((line) => (isQuoted(line) ? inner(line) : line)).join('\n');
}

/** The first rows of a text, blank ones left out; at most a hundred. */
export function sampleOf(csv: Pick<CsvText, 'body' | 'separator'>): string[][] {
  return numberedSample({ ...csv, skipped: 0 }).map(({ cells }) => cells);
}

/** The first rows of a text with their numbers, blank ones left out. */
export function numberedSample({ body, separator, skipped }: Omit<CsvText, 'comment'>): NumberedRow[] {
  const isWhole = body.length <= sampleLength;
  const sample = isWhole ? body : body.slice(0, body.lastIndexOf('\n', sampleLength) + 1);
  const delimiter = delimiterOf(separator);
  // Without a line's end in it, the beginning of the line has to do.
  const start = sample || body.slice(0, sampleLength);
  const { data } = Papa.parse<string[]>(withoutSpacesBeforeQuotes(start, delimiter), {
    delimiter,
    newline: '\n',
    preview: sampleRows,
  });
  return data
    .map((cells, at) => ({ cells, number: skipped + at + 1 }))
    .filter(({ cells }) => !isBlank(cells));
}

export interface NumberedRow {
  readonly cells: string[];
  readonly number: number;
}

/** Runs of spaces have become tabs. */
function delimiterOf(separator: Separator): string {
  return separator === ' ' ? '\t' : separator;
}

/** Reads all rows, one by one. */
export function readRows({ body, separator, skipped }: CsvText, onRow: (row: CsvRow) => void): void {
  const delimiter = delimiterOf(separator);
  const text = withoutSpacesBeforeQuotes(body, delimiter);
  let number = skipped;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      number++;
      const code = errors[0]?.code;
      const fault =
        code === 'MissingQuotes' ? 'unclosed' : code === 'InvalidQuotes' ? 'text-after-quote' : null;
      onRow({ cells: data, number, fault, share: meta.cursor / text.length });
    },
  });
}

/** Whether a row says nothing at all. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/**
 * Papa Parse takes a quote for one only where it is the first character of a cell, so `a, "b, c"` would be three
 * cells. Spaces inside quotes stay.
 */
function withoutSpacesBeforeQuotes(text: string, separator: string): string {
  if (!text.includes(' "')) return text;
  const pieces: string[] = [];
  let from = 0;
  let quote = text.indexOf('"');
  while (quote >= 0) {
    const start = startOfSpaces(text, quote);
    const opens = start === 0 || text[start - 1] === separator || text[start - 1] === '\n';
    if (opens && start < quote) {
      pieces.push(text.slice(from, start));
      from = quote;
    }
    quote = text.indexOf('"', opens ? closingQuote(text, quote) + 1 : quote + 1);
  }
  return pieces.join('') + text.slice(from);
}

function startOfSpaces(text: string, end: number): number {
  let start = end;
  while (start > 0 && text[start - 1] === ' ') start--;
  return start;
}

/** Where the cell ends that opens with the quote at `open`; the text's end where it never does. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
