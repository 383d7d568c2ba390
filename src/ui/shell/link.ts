import type { Config } from '../../core/config/schema';
import { writeUrl } from '../../core/config/url';

/** The address of this page with a configuration in it. */
export function linkTo(config: Config): string {
  return `${window.location.href.split('#')[0]}#${writeUrl(config)}`;
}
