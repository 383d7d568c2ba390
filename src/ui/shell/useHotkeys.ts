import { useEffect } from 'react';
import { actions } from '../store/actions';
import { openHelp } from '../store/guide';
import { askedTerm } from '../store/pointed';

/** Elements that use a key for themselves; the page's shortcut stays out of their way. */
const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
const usesSpace =
  'button, a, summary, label, input, [role=button], [role=menuitem], [role=option], [role=tab]';
const usesArrows =
  '[role=slider], [role=tab], [role=menuitem], [role=option], input[type=radio], [role=grid], [data-arrows]';

/**
 * Space plays and pauses, the right arrow steps, R resets, ? helps, with what has the focus where that is a term, Ctrl or
 * Cmd with Z takes back. What concerns the run is heard only while it is `isRunShown`.
 */
export function useHotkeys(isRunShown: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || target.matches(typing) || target.closest('[role=dialog]')) return;
      if (!isRunShown && event.key !== '?') return;
      const action = actionOf(event, target);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isRunShown]);
}

function actionOf(event: KeyboardEvent, target: Element): (() => void) | null {
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'z' && !event.shiftKey && !event.altKey ? () => actions.undo() : null;
  }
  if (event.altKey) return null;
  switch (event.key) {
    case ' ':
      return event.repeat || target.matches(usesSpace) ? null : () => actions.toggle();
    case 'ArrowRight':
      return target.matches(usesArrows) ? null : () => actions.step(1);
    case 'r':
    case 'R':
      return event.repeat ? null : () => actions.reset();
    case '?':
      return () => openHelp(askedTerm(target));
    default:
      return null;
  }
}
