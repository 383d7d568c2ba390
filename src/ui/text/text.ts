import i18next from 'i18next';
import { withoutTurns } from '../../core/turns';
import { spoken, type Words } from '../../core/words';
import { en } from './en';
import type { later } from './en/later';
import { edge, englishGrammar } from './grammar';
import { currentLanguage, grammar, languageStore } from './language';
import { type LanguageId, languages } from './languages';
import { countText } from './numbers';

void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The name of a text in the catalogue: `transport.play`; one that comes later may be asked for behind {@link laterTexts}. */
export type TextKey = WithoutPlural<Leaves<typeof en> | Leaves<typeof later>>;

// A text with forms by number is written `key_one` and `key_other`, and asked for as `key` with `count`.
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A text of the catalogue, with {{values}} put in, which cannot turn its other words around. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const { joined } = grammar();
  if (joined === undefined) return i18next.t(key as string, withTexts(values, withoutTurns));
  return joined(
    i18next.t(
      key as string,
      withTexts(values, (value) => edge + withoutTurns(value) + edge),
    ),
  );
}

/** Numbers stay as they are: texts have forms and formats for them. */
const withTexts = (
  values: Readonly<Record<string, string | number>>,
  put: (value: string) => string,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? put(value) : value]),
  );

/** What core says to the user, and what its records are called, in the page's language. */
export function say(said: Words): string {
  const { sentences } = languageStore.getState();
  return spoken(said, (english) => sentences.get(english) ?? english, countText);
}

/** A name that core gives, which may be numbered: "Circle", "Circle 2", "cloud 3". */
export function sayName(name: string): string {
  const [, base, number] = /^(.*?)( \d+)?$/.exec(name) ?? [];
  return number === undefined ? say(name) : `${say(base ?? '')}${number}`;
}

/** Whether something has asked for the texts that come later, so that another language needs them too. */
let isLaterWanted = false;

/** Resolves once the texts are there that the first page does without. */
export async function laterTexts(): Promise<void> {
  isLaterWanted = true;
  await addLater(currentLanguage());
}

/** Code that comes together with the texts that it alone writes. */
export async function withLaterTexts<Code>(code: Promise<Code>): Promise<Code> {
  const [come] = await Promise.all([code, laterTexts()]);
  return come;
}

async function addLater(language: LanguageId): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await languages[language].loadLater(), true);
}

/** Writes texts and numbers in a language from now on, once its texts are there. */
export async function speak(language: LanguageId): Promise<void> {
  const { load } = languages[language];
  const loaded = load === null ? null : await load();
  if (loaded !== null) i18next.addResourceBundle(language, 'translation', loaded.texts, true);
  if (isLaterWanted) await addLater(language);
  await i18next.changeLanguage(language);
  languageStore.setState({
    language,
    grammar: loaded?.grammar ?? englishGrammar,
    sentences: new Map(Object.entries(loaded?.sentences ?? {})),
  });
}
