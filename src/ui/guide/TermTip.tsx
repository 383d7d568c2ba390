import { Tooltip } from '@mantine/core';
import { useEffect, useId } from 'react';
import { useGuide } from '../store/guide';
import { termOf } from '../store/pointed-term';
import { text } from '../text/text';

/** The sentence of the term that is pointed at or has the focus, beside it. */
export function TermTip() {
  const pointed = useGuide((state) => state.pointed);
  const id = useId();
  useEffect(() => {
    const reader = pointed?.closest('button, a, [tabindex]');
    if (!reader || reader.hasAttribute('aria-describedby')) return;
    reader.setAttribute('aria-describedby', id);
    return () => reader.removeAttribute('aria-describedby');
  }, [pointed, id]);
  const term = termOf(pointed);
  if (pointed === null || term === null) return null;
  // Another one for another term: it stays where it was made.
  return <Tooltip key={term} id={id} target={pointed} opened label={text(`glossary.${term}.is`)} maw={300} />;
}
