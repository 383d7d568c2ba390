import type { TermId } from '../../core/terms';
import { guideStore } from './guide';

/** As long as the page's other tooltips wait for a pointer that only passes by. */
const delayMs = 350;

/**
 * Notes the term that is pointed at or has the focus, wherever on the page it stands: one listener in place of a tooltip
 * for each of them. A control with a term in its label shows it on its own focus. A click on a term that is no label is
 * followed, to the glossary; where there is none, it shows the sentence, as a finger points at nothing.
 */
export function watchTerms(page: Document, onFollow?: (term: TermId | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const point = (at: HTMLElement | null, delay: number) => {
    clearTimeout(timer);
    if (at === guideStore.getState().pointed) return;
    if (at === null || delay === 0) guideStore.setState({ pointed: at });
    else timer = setTimeout(() => guideStore.setState({ pointed: at }), delay);
  };
  const listeners = {
    pointerover: ({ target, pointerType }: PointerEvent) => {
      under = target instanceof Element ? target : null;
      if (pointerType === 'mouse') point(termAround(target), delayMs);
    },
    focusin: ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible'))
        point(termAround(target) ?? target.querySelector<HTMLElement>('[data-term]'), 0);
    },
    focusout: () => point(null, 0),
    keydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') point(null, 0);
    },
    click: ({ target }: MouseEvent) => {
      const term = termAround(target);
      if (term?.tagName !== 'BUTTON') return;
      if (onFollow === undefined) return point(term, 0);
      point(null, 0);
      onFollow(termOf(term));
    },
  };
  for (const [type, listen] of Object.entries(listeners))
    page.addEventListener(type, listen as EventListener);
  return () => {
    clearTimeout(timer);
    for (const [type, listen] of Object.entries(listeners))
      page.removeEventListener(type, listen as EventListener);
  };
}

/** What the pointer is over. */
let under: Element | null = null;

/** The term that help is asked about: of what has the focus, else of what is pointed at. */
export const askedTerm = (focused: Element): TermId | null => termOf(focused) ?? termOf(under);

/** The term that an element is of, or is about. */
export function termOf(at: Element | null): TermId | null {
  const marked = at?.closest<HTMLElement>('[data-term], [data-about]')?.dataset;
  return ((marked?.term ?? marked?.about) as TermId | undefined) ?? null;
}

function termAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null;
}
