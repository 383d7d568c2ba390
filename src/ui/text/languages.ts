import type { LanguageTexts, LaterCatalogue } from './language-texts';

/** The languages of the page, each a folder beside this file; English, the first, comes with the page. */
export const languages = {
  en: {
    name: 'English',
    tag: 'en',
    load: null,
    loadLater: () => import('./en/later').then(({ later }) => later),
  },
  zh: {
    name: '简体中文',
    tag: 'zh-CN',
    load: () => import('./zh').then(({ zh }) => zh),
    loadLater: () => import('./zh/later').then(({ later }) => later),
  },
} as const satisfies Record<string, Language>;

interface Language {
  /** As it calls itself. */
  readonly name: string;
  /** As documents and numbers name it. */
  readonly tag: string;
  /** Fetches its texts; null for English. */
  readonly load: (() => Promise<LanguageTexts>) | null;
  /** Fetches those that the first page does without. */
  readonly loadLater: () => Promise<LaterCatalogue>;
}

export type LanguageId = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly LanguageId[];
