import type { ExplainedRecord } from '../record';
import type { Words } from '../words';
import type { OptionField, OptionValues } from './field';

/** One of a list to choose from, with options of its own: a method, an architecture. */
export interface ChoosableRecord extends ExplainedRecord {
  /** The symbols of the formula, each TeX and words. */
  readonly symbols: readonly { readonly tex: string; readonly meaning: Words }[];
  readonly options: Readonly<Record<string, OptionField>>;
}

/** Every option of a record at its default. */
export function defaultOptions({ options }: Pick<ChoosableRecord, 'options'>): OptionValues {
  return Object.fromEntries(Object.entries(options).map(([name, field]) => [name, field.default]));
}
