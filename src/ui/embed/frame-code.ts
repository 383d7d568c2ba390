import { writeUrl } from '../../core/link/url';
import type { BackendId } from '../../core/run/backend';
import { escaped } from '../parts/escaped';
import { chartChoices } from '../store/chart-options';
import { type Embed, withEmbed } from '../store/embed-address';
import { languageKey } from '../store/first-language';
import { withoutLanguage } from '../store/language-choice';
import type { Addressed } from '../store/url-sync';
import { withBackend } from '../store/visit-backend';
import type { LanguageId } from '../text/languages';

/** A frame of another page. */
export interface Frame {
  readonly embed: Embed;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Null: the reader's own. */
  readonly language: LanguageId | null;
}

export const frameSizes = { width: { min: 240, max: 1920 }, height: { min: 160, max: 1200 } } as const;

/** The address of a frame that shows a configuration; `page` is that of this page. */
export function embeddedAddress(
  page: string,
  { embed, language }: Pick<Frame, 'embed' | 'language'>,
  { config, charts }: Addressed,
  backend: BackendId | null,
): string {
  const url = new URL(withBackend(withoutLanguage(page), backend));
  if (language !== null) url.searchParams.set(languageKey, language);
  return `${withEmbed(url.href, embed)}#${writeUrl(config, chartChoices(charts))}`;
}

/** What to put into the other page. */
export function codeOf(address: string, title: string, { width, height }: Frame): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" allow="fullscreen"></iframe>`;
}
