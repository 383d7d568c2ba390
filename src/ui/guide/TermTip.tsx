import { termOf } from '../store/pointed';
import { text } from '../text/text';
import { Tip } from './Tip';

/** The sentence of the term that is pointed at or has the focus, beside it. */
export function TermTip({ of: target }: { readonly of: HTMLElement }) {
  const term = termOf(target);
  return term === null ? null : <Tip of={target} words={text(`glossary.${term}.is`)} />;
}
