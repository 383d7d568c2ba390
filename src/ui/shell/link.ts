import type { Config } from '../../core/config/schema';
import { writeUrl } from '../../core/link/url';
import type { BackendId } from '../../core/run/backend';
import { withBackend } from '../store/visit-backend';

/** The address of this page with a configuration in it, and what it trains on where that is known. */
export function linkTo(config: Config, backend: BackendId | null): string {
  return `${withBackend(window.location.href, backend)}#${writeUrl(config)}`;
}

/** The address of another page, which trains nothing, in a state. */
export function linkToHash(hash: string): string {
  return `${withBackend(window.location.href, null)}${hash}`;
}
