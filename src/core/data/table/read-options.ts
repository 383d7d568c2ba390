import type { DateOrder } from './dates';
import type { DecimalSign } from './numbers';
import type { Separator } from './separators';

/** What a user said of how a file is to be read; what is empty or null is guessed. */
export interface ReadOptions {
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  readonly separator: Separator | '';
  /** The row with the names of the columns, 1 being the first row of the file; 0: there is none. */
  readonly header: number | null;
  readonly decimal: DecimalSign | '';
  /** Texts, in small letters, that would count as missing and are values. */
  readonly kept: readonly string[];
  /** What "<0.1" is: missing, or 0.1. */
  readonly limits: 'missing' | 'limit';
  readonly dates: DateOrder | '';
  /** Whether each date also gives its month and its weekday, as categories. */
  readonly dateParts: boolean;
  /** Whether rows with too few or too many cells are left out; else a file that has some is refused. */
  readonly leavesOut: boolean;
}

export const allGuessed: ReadOptions = {
  encoding: '',
  separator: '',
  header: null,
  decimal: '',
  kept: [],
  limits: 'missing',
  dates: '',
  dateParts: false,
  leavesOut: false,
};

/** A text of some cells that count as missing, or would if the user had not kept it. */
export interface MissingText {
  readonly text: string;
  readonly cells: number;
  /** The cells of all columns that it stands in. */
  readonly among: number;
  /** A known marker; a number far from all others; a text among numbers. */
  readonly kind: 'marker' | 'far-number' | 'odd-text';
}

/** How a file was read: what the options came to, and what there is to ask. */
export interface ReadingFacts {
  /** The format that it was brought to CSV from, such as JSON; empty where it is CSV. */
  readonly format: string;
  readonly encoding: string;
  readonly separator: Separator;
  readonly header: number;
  readonly decimal: DecimalSign;
  readonly missing: readonly MissingText[];
  /** Cells like "<0.1". */
  readonly limits: number;
  /** Columns of dates. */
  readonly dates: readonly string[];
  /** Those of them whose day and month could change places. */
  readonly openDates: readonly string[];
  /** Rows that were left out. */
  readonly leftOut: number;
}
