import type { ExplainedRecord, FormulaSymbol } from '../record';
import type { OptionField, OptionValues } from './field';

/** One of a list to choose from, with options of its own: a method, an architecture. */
export interface ChoosableRecord extends ExplainedRecord {
  /** Those of the formula. */
  readonly symbols: readonly FormulaSymbol[];
  readonly options: Readonly<Record<string, OptionField>>;
}

/** Every option of a record at its default. */
export function defaultOptions({ options }: Pick<ChoosableRecord, 'options'>): OptionValues {
  return Object.fromEntries(Object.entries(options).map(([name, field]) => [name, field.default]));
}
