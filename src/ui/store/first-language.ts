import { type LanguageId, languageIds } from '../text/languages';
import { languageSetting, readLanguage } from './settings';

// Like the backend, the language is no part of a configuration: it stands in an address before the '#', for one visit.

export const languageKey = 'lang';

/** The language that a visit begins in: its address's, else the one chosen in this browser, else the browser's own. */
export function firstLanguage({
  location,
  navigator,
}: {
  readonly location: Pick<Location, 'search'>;
  readonly navigator: Pick<Navigator, 'languages'>;
}): LanguageId {
  const asked = readLanguage(new URLSearchParams(location.search).get(languageKey));
  const own = navigator.languages.map(languageOf).find((id) => id !== null);
  return asked ?? languageSetting.read() ?? own ?? 'en';
}

/** The page's language for a browser's: "zh-TW" is better read in simplified characters than in English. */
function languageOf(tag: string): LanguageId | null {
  const [primary] = tag.toLowerCase().split('-');
  return languageIds.find((id) => id === primary) ?? null;
}
