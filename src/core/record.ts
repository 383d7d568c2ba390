import type { Words } from './words';

/** Where a method or an architecture was published, and what of the publication the code follows. */
export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Conference, journal or archive number. */
  readonly venue: string;
  /** An address to read it at. */
  readonly url: string;
  /** Section, equation or algorithm; empty where it is the whole of it. */
  readonly place: Words;
}

/** A symbol of a formula, TeX and words. */
export interface FormulaSymbol {
  readonly tex: string;
  readonly meaning: Words;
}

/** What a page explains of a method, an architecture or a landscape. */
export interface ExplainedRecord {
  /** Goes into links, so it stays for ever: "pcgrad". */
  readonly id: string;
  readonly title: Words;
  /** One sentence in plain words: what it does or asks, and why. */
  readonly summary: Words;
  /** TeX. */
  readonly formula: string;
  readonly source: Source;
  /** Where this differs from the publication, and how that is chosen; empty where it does not. */
  readonly departures: Words;
}
