import i18next from 'i18next';
import { spoken, type Words } from '../../core/words';
import { en } from './en';
import { language } from './language';
import { countText } from './numbers';

void i18next.init({
  lng: language,
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The name of a text in the catalogue: `transport.play`. */
export type TextKey = WithoutPlural<Leaves<typeof en>>;

// A text with forms by number is written `key_one` and `key_other`, and asked for as `key` with `count`.
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A text of the catalogue, with {{values}} put in. */
export function text(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  return i18next.t(key as string, { ...values });
}

/** What core says to the user. Its sentences are English, as the page is. */
export function say(said: Words): string {
  return spoken(said, (english) => english, countText);
}
