// Loaded only when a formula is shown: the library, its style and its fonts are no part of the first page.
import 'katex/dist/katex.min.css';
import katex from 'katex';

/** Writes a formula into an element; what KaTeX does not know stays as TeX, in the colour of an error. */
export function renderFormula(tex: string, into: HTMLElement, isDisplay: boolean): void {
  katex.render(tex, into, { displayMode: isDisplay, throwOnError: false, errorColor: 'var(--bad)' });
}
