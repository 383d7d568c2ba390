import type { FormulaSymbol, Source } from '../record';

/** A word of multi-task learning that the page uses; what it means is told by the catalogue of texts, by the same id. */
export interface Term {
  /** TeX; absent where a sentence says it as well. */
  readonly formula?: string;
  /** Every symbol of the formula that the sentence leaves open. */
  readonly symbols?: readonly FormulaSymbol[];
  /** Where it is defined, or explained at length. */
  readonly source: Source;
}
