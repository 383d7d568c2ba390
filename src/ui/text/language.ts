import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { englishGrammar, type Grammar } from './grammar';
import { type LanguageId, languages } from './languages';

interface Spoken {
  readonly language: LanguageId;
  readonly grammar: Grammar;
  /** What core says, by its English sentence; a sentence that is not here is said in English. */
  readonly sentences: ReadonlyMap<string, string>;
}

/** In which language texts and numbers are written; they are made where they are shown, each time anew. */
export const languageStore = createStore<Spoken>(() => ({
  language: 'en',
  grammar: englishGrammar,
  sentences: new Map(),
}));

export function useLanguage(): LanguageId {
  return useStore(languageStore, ({ language }) => language);
}

export const currentLanguage = (): LanguageId => languageStore.getState().language;

export const grammar = (): Grammar => languageStore.getState().grammar;

/** The language as documents and formats of numbers name it: "zh-CN". */
export const languageTag = (): string => languages[currentLanguage()].tag;
