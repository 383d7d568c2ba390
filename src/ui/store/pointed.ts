import type { TermId } from '../../core/terms';
import { guideStore } from './guide';

/** A pointer that only passes by is not meant. */
const delayMs = 350;

/**
 * What says something when it is pointed at: a term of the glossary (`Term`), or what has a tip of its own (`tip`), unless
 * that would cover what it has opened.
 */
const spoken = '[data-term], [data-tip]:not([aria-haspopup][aria-expanded=true])';

/**
 * Notes what of the page is pointed at or has the focus and has something to say: one listener in place of a tooltip for each.
 * A control shows the term or tip of its label on its own focus. A click on a term that is no label is followed, to the
 * glossary; where there is none, it shows the sentence, as a finger points at nothing. What is switched off says why
 * when it is tapped.
 */
export function watchPointed(page: Document, onFollow?: (term: TermId | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: HTMLElement | null = null;
  const point = (at: HTMLElement | null, delay: number) => {
    clearTimeout(timer);
    if (at === guideStore.getState().pointed) return;
    guideStore.setState({ pointed: delay === 0 ? at : null });
    if (delay > 0) timer = setTimeout(() => guideStore.setState({ pointed: at }), delay);
  };
  const listeners = {
    pointerover: ({ target, pointerType }: PointerEvent) => {
      under = target instanceof Element ? target : null;
      const at = around(target);
      // Within what has said its words, or was pressed, the pointer may move on.
      if (pointerType !== 'mouse' || (at !== null && at === hovered)) return;
      hovered = at;
      // What had the focus may be gone, with the page that it was on.
      point(at, at === null ? 0 : delayMs);
    },
    // What is pressed may say something else from then on, open something, or go.
    pointerdown: () => point(null, 0),
    focusin: ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) point(ofControl(target), 0);
    },
    focusout: () => point(null, 0),
    keydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape' || key === 'Enter' || key === ' ') point(null, 0);
    },
    click: ({ target }: MouseEvent) => {
      const at = around(target);
      if (at?.matches('[aria-disabled=true]')) return point(at, 0);
      if (at === null || !at.matches('button[data-term]')) return;
      if (onFollow === undefined) return point(at, 0);
      point(null, 0);
      onFollow(termOf(at));
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

function around(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(spoken) : null;
}

/** Who writes into a field is not told about it: its line above would be covered. */
function ofControl(control: Element): HTMLElement | null {
  const own = around(control) ?? control.querySelector<HTMLElement>(spoken);
  if (own !== null || control.matches('input[type=text]')) return own;
  return control.closest('[data-tip-row]')?.querySelector<HTMLElement>(spoken) ?? null;
}
