import { writeUrl } from '../../core/link/url';
import type { BackendId } from '../../core/run/backend';
import { chartChoices } from '../store/chart-options';
import { withEmbed } from '../store/embed-address';
import { withoutLanguage } from '../store/language-choice';
import type { Addressed } from '../store/url-sync';
import { withBackend } from '../store/visit-backend';

/** The address of this page with a configuration and its charts in it, and what it trains on where that is known. */
export function linkTo({ config, charts }: Addressed, backend: BackendId | null): string {
  return `${withBackend(bareAddress(), backend)}#${writeUrl(config, chartChoices(charts))}`;
}

/** The address of another page, which trains nothing, in a state. */
export function linkToHash(hash: string): string {
  return `${withBackend(bareAddress(), null)}${hash}`;
}

/** Of the whole page, whoever reads it. */
const bareAddress = () => withEmbed(withoutLanguage(window.location.href), null);
