import Papa from 'papaparse';

/** What may stand between the cells of a row. */
export const separators = [',', ';', '\t', '|'] as const;

export type Separator = (typeof separators)[number];

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
}

const sampleLength = 2 ** 18;
const sampleRows = 100;

/**
 * The text with line ends of one kind, and the separator of its cells: what a first line "sep=;" says, else the
 * one which gives the first hundred rows the most cells, the same number in each, as in the first row. null where
 * none gives two cells.
 */
export function prepareText(text: string): CsvText | null {
  const body = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const said = /^sep=([,;\t|])\n/i.exec(body);
  if (said) return { body: body.slice(said[0].length), separator: said[1] as Separator, skipped: 1 };
  const scored = separators.map((separator) => ({ separator, score: separatorScore(body, separator) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? { body, separator: best.separator, skipped: 0 } : null;
}

function separatorScore(body: string, separator: Separator): number {
  const rows = sampleOf({ body, separator, skipped: 0 });
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return 0;
  const regular = rows.filter((row) => row.length === columns).length;
  return (regular / rows.length) * Math.log2(columns);
}

/** The first rows of a text, blank ones left out; at most a hundred. */
export function sampleOf({ body, separator }: CsvText): string[][] {
  const isWhole = body.length <= sampleLength;
  const sample = isWhole ? body : body.slice(0, body.lastIndexOf('\n', sampleLength) + 1);
  const { data } = Papa.parse<string[]>(withoutSpacesBeforeQuotes(sample || body, separator), {
    delimiter: separator,
    newline: '\n',
    preview: sampleRows,
  });
  return data.filter((row) => !isBlank(row));
}

/** Reads all rows, one by one. */
export function readRows({ body, separator, skipped }: CsvText, onRow: (row: CsvRow) => void): void {
  const text = withoutSpacesBeforeQuotes(body, separator);
  let number = skipped;
  Papa.parse<string[]>(text, {
    delimiter: separator,
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
function withoutSpacesBeforeQuotes(text: string, separator: Separator): string {
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
