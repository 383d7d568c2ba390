import type { BackendAdvice } from '../../worker/protocol';
import { digits } from '../controls/format';
import { text } from '../text/text';

/** What is said of a faster backend: a few words for the badge, or a sentence. */
export function adviceText(
  key: 'shell.backend.short' | 'shell.backend.advice',
  { id, ratio }: BackendAdvice,
): string {
  return text(key, { name: text(`shell.backend.${id}`), ratio: digits(ratio, ratio < 10 ? 1 : 0) });
}
