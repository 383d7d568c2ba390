import type { Catalogue, LanguageTexts } from '../language-texts';
import { grammar } from './grammar';

const texts = {} as const satisfies Catalogue;

/** Simplified Chinese. */
export const zh: LanguageTexts = { grammar, texts, sentences: {} };
