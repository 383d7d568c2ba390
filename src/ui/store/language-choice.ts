import { languageTag } from '../text/language';
import type { LanguageId } from '../text/languages';
import { speak, text } from '../text/text';
import { firstLanguage, languageKey } from './first-language';
import { languageSetting } from './settings';

/** Speaks the language that the visit begins in; English where its texts cannot be fetched. */
export async function speakAtFirst(page: Window): Promise<void> {
  const language = firstLanguage(page);
  if (language === 'en') return;
  await speak(language).catch(() => speak('en'));
  nameDocument(page.document);
}

/** Changes the language of the page as it is, and keeps it in this browser; the address asks for none any more. */
export async function chooseLanguage(language: LanguageId, page: Window): Promise<void> {
  languageSetting.write(language);
  await speak(language);
  nameDocument(page.document);
  const { href, hash } = page.location;
  if (hrefAsks(href)) page.history.replaceState(null, '', `${withoutLanguage(href)}${hash}`);
}

/** An address, up to its '#', that asks for no language: whoever follows a link reads the page in their own. */
export function withoutLanguage(address: string): string {
  const url = new URL(address);
  url.hash = '';
  if (hrefAsks(address)) url.searchParams.delete(languageKey);
  return url.href;
}

const hrefAsks = (address: string): boolean => new URL(address).searchParams.has(languageKey);

function nameDocument(document: Document): void {
  document.documentElement.lang = languageTag();
  document.title = text('shell.documentTitle');
  document.querySelector('meta[name=description]')?.setAttribute('content', text('shell.description'));
}
