import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { announce, announcements } from '../store/announcements';
import { useApp } from '../store/store';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import { noticeWords } from './notice-words';

/** Tells screen readers what changes: the run's state, messages, and what other parts of the page announce. */
export function Announcer() {
  const words = useStore(announcements, (state) => state.words);
  const phase = useApp((state) => state.phase);
  const restingStep = useApp((state) =>
    state.phase === 'paused' || state.phase === 'finished' ? state.step : 0,
  );
  const notice = useApp((state) => state.notices.at(-1));
  useEffect(
    () => announce('run', text(`shell.announce.${phase}`, { step: digits(restingStep, 0) })),
    [phase, restingStep],
  );
  useEffect(() => {
    if (notice === undefined) return;
    const { title, text: explained } = noticeWords(notice);
    announce('notice', `${title} ${explained}`);
  }, [notice]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
