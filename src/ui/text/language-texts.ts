import type { en } from './en';
import type { later } from './en/later';
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

/** Those that come later, likewise. */
export type LaterCatalogue = InWords<typeof later>;

/** Forms by number are the language's own affair: the singular may be missing. */
type InWords<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : InWords<T[K]>;
} & { readonly [K in keyof T as K extends `${string}_one` ? K : never]?: string };
