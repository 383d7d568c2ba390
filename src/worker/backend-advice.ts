import { type BackendId, setBackend } from '../engine/backend';
import type { BackendAdvice } from './protocol';

/** Steps are timed for so long on each backend. */
const timedMs = 60;
/** From how many times as fast on another backend is worth the change. */
const worthwhile = 2;
/** A step that takes less on the processor is launches, more than arithmetic, on any card. */
const smallStepMs = 4;

/**
 * The other backend that takes at most half the time for a step, or null where there is none. `timeStep` steps
 * networks like the run's, for so many milliseconds on the backend that is set, and gives the time of a step.
 * The present backend is set again when it is done. The loops of wasm are those of cpu, so it is not tried.
 */
export async function backendAdvice(
  present: BackendId,
  timeStep: (forMs: number) => Promise<number>,
): Promise<BackendAdvice | null> {
  const own = await timeStep(timedMs);
  const other = present === 'cpu' ? 'webgl' : 'cpu';
  // A card is started for the comparison only where it may pay.
  if (other === 'webgl' && own < smallStepMs) return null;
  try {
    if ((await setBackend(other)) !== null) return null;
    const ratio = own / (await timeStep(timedMs));
    return ratio >= worthwhile ? { id: other, ratio } : null;
  } finally {
    await setBackend(present);
  }
}
