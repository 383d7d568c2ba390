import { VisuallyHidden } from '@mantine/core';
import { useApp } from '../store/store';
import { digits } from '../text/numbers';
import { text } from '../text/text';

/** Says to screen readers what the run does when that changes; not at every step. */
export function RunAnnouncer() {
  const phase = useApp((state) => state.phase);
  const restingStep = useApp((state) =>
    state.phase === 'paused' || state.phase === 'finished' ? state.step : 0,
  );
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text(`shell.announce.${phase}`, { step: digits(restingStep, 0) })}
    </VisuallyHidden>
  );
}
