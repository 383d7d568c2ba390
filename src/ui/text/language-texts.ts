import type { en } from './en';
import type { Grammar } from './grammar';

/** All that a language other than English has. */
export interface LanguageTexts {
  readonly grammar: Grammar;
  readonly texts: Catalogue;
  /** What core says, by its English sentence. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** The texts of the page in another language, by the keys that they have in English. */
export type Catalogue = InWords<typeof en>;

/** While a language is being written, the texts that it lacks are shown in English. */
type InWords<T> = { readonly [K in keyof T]?: T[K] extends string ? string : InWords<T[K]> };
