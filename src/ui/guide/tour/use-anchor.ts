import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useApp } from '../../store/store';

const gapPx = 12;

/** Marks the part of the page that a step is about, brings it into sight, and places a card beside it. */
export function useAnchor(selector: string) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  // Another run may have drawn the part anew.
  const runId = useApp((state) => state.runId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setAnchor(document.querySelector(selector)), [selector, runId]);
  useEffect(() => {
    if (anchor === null) return;
    anchor.setAttribute('data-toured', '');
    anchor.scrollIntoView({ block: isPhone ? 'start' : 'nearest' });
    return () => anchor.removeAttribute('data-toured');
  }, [anchor, isPhone]);
  const { refs, floatingStyles } = useFloating({
    elements: { reference: anchor },
    strategy: 'fixed',
    placement: 'left-start',
    middleware: [
      offset(gapPx),
      flip({ crossAxis: false, fallbackPlacements: ['right-start', 'top', 'bottom'] }),
      shift({ padding: gapPx, crossAxis: true }),
    ],
    whileElementsMounted: autoUpdate,
  });
  return { anchor, setCard: refs.setFloating, style: isPhone ? undefined : floatingStyles };
}

/** Gives the keyboard to the first thing in the part that takes it. */
export function focusIn(part: Element | null): void {
  const focusable = 'button:not(:disabled):not([tabindex="-1"]), input, select, [tabindex="0"]';
  // A row may have other buttons before the control that its label names.
  const named = part?.querySelector('label')?.control;
  const inside = part?.matches('#model')
    ? part.querySelector<HTMLElement>('button[data-role][tabindex="0"]')
    : (named ?? part?.querySelector<HTMLElement>(focusable));
  inside?.focus();
}
