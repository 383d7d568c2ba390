import { Tooltip } from '@mantine/core';
import { useEffect, useId } from 'react';

/** Words beside the element that they are of, which is described by them as long as they stand there. */
export function Tip({ of: target, words }: { readonly of: HTMLElement; readonly words: string }) {
  const id = useId();
  useEffect(() => {
    const reader = target.closest('button, a, select, [tabindex]');
    // An icon's name is not read twice.
    if (!reader || reader.hasAttribute('aria-describedby') || reader.getAttribute('aria-label') === words)
      return;
    reader.setAttribute('aria-describedby', id);
    return () => reader.removeAttribute('aria-describedby');
  }, [target, words, id]);
  // Another one for another element: it stays where it was made.
  return <Tooltip key={words} id={id} target={target} opened label={words} maw={300} />;
}
