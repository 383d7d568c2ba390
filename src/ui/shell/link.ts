import type { Config } from '../../core/config/schema';
import { writeUrl } from '../../core/link/url';

/** The address of this page with a configuration in it. */
export function linkTo(config: Config): string {
  return linkToHash(`#${writeUrl(config)}`);
}

/** The address of this page with something else behind it. */
export function linkToHash(hash: string): string {
  return `${window.location.href.split('#')[0]}${hash}`;
}
