import { type BackendId, setBackend } from '../engine/backend';
import type { BackendAdvice } from './protocol';

/** Steps are timed for so long on the other backend. */
const timedMs = 60;
/** From how many times as fast on another backend is worth the change. */
const worthwhile = 2;
/** More multiplications a step are a card's work; to try them on the processor would only halt the run. */
const mostOnProcessor = 2e7;
/** A step that takes less on the processor would be launches, more than arithmetic, on any card. */
const shortestOnProcessor = 4;

/**
 * The other backend that takes at most half of `stepMs`, which a step of so many multiplications takes on the
 * present one; null where there is none. `timeStep` steps networks like the run's, for so many milliseconds on the backend that is set, and gives the
 * time of a step. The present backend is set again when it is done.
 */
export async function backendAdvice(
  present: BackendId,
  { stepMs, multiplications }: { readonly stepMs: number; readonly multiplications: number },
  timeStep: (forMs: number) => Promise<number>,
): Promise<BackendAdvice | null> {
  const isOnProcessor = present === 'cpu';
  if (isOnProcessor ? stepMs < shortestOnProcessor : multiplications > mostOnProcessor) return null;
  const other = isOnProcessor ? 'webgl' : 'cpu';
  try {
    if ((await setBackend(other)) !== null) return null;
    const ratio = stepMs / (await timeStep(timedMs));
    return ratio >= worthwhile ? { id: other, ratio } : null;
  } finally {
    await setBackend(present);
  }
}
