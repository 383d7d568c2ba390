import { useCallback, useEffect, useRef, useState } from 'react';
import type { Effect } from '../../core/fields/field';

// A live change is felt while the slider moves; one that restarts the run waits until the hand rests.
const waitMs: Record<Effect, number> = { live: 100, restart: 250 };

/**
 * A value that is shown at once and committed a little later: live changes at a bounded rate, others when no
 * further change came. Returns the value to show, and a change.
 */
export function useDraft<T>(
  value: T,
  commit: (value: T) => void,
  effect: Effect,
): readonly [T, (next: T) => void] {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const pending = useRef<{ timer: number; value: T; commit: (value: T) => void } | null>(null);
  const committed = useRef(value);

  const flush = useCallback(() => {
    const change = pending.current;
    if (change === null) return;
    window.clearTimeout(change.timer);
    pending.current = null;
    committed.current = change.value;
    change.commit(change.value);
    setDraft(null);
  }, []);

  useEffect(() => {
    if (Object.is(value, committed.current)) return;
    // Changed from elsewhere (a preset, a link): that wins over what waits here.
    committed.current = value;
    if (pending.current !== null) window.clearTimeout(pending.current.timer);
    pending.current = null;
    setDraft(null);
  }, [value]);

  useEffect(() => flush, [flush]);

  const change = useCallback(
    (next: T) => {
      const waiting = pending.current;
      const keepsTimer = waiting !== null && effect === 'live';
      if (waiting !== null && !keepsTimer) window.clearTimeout(waiting.timer);
      const timer = keepsTimer ? waiting.timer : window.setTimeout(flush, waitMs[effect]);
      pending.current = { timer, value: next, commit };
      setDraft({ value: next });
    },
    [commit, effect, flush],
  );

  return [draft === null ? value : draft.value, change];
}
