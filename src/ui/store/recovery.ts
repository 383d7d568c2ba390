import type { Backend } from '../../core/run/backend';
import type { Checkpoint, Fault } from '../../worker/protocol';

/** So often a lost worker is replaced without the run having come further. */
const mostAttempts = 3;

/** Keeps the last checkpoint of a run, and knows when a lost worker is worth replacing. */
export interface Recovery {
  /** Another run begins. */
  reset(): void;
  keep(checkpoint: Checkpoint): void;
  /** Where a new worker goes on after this fault: at a checkpoint, or null at the beginning; undefined: not at all. */
  after(fault: Fault): Checkpoint | null | undefined;
  /** Whether a run that goes on does so on another backend than the one of its checkpoint. */
  isElsewhere(backend: Backend): boolean;
}

export function createRecovery(): Recovery {
  let checkpoint: Checkpoint | null = null;
  let attempts = 0;
  return {
    reset() {
      checkpoint = null;
      attempts = 0;
    },
    keep(next) {
      if (next.step > (checkpoint?.step ?? -1)) attempts = 0;
      checkpoint = next;
    },
    after({ code }) {
      if (code !== 'context-lost' && code !== 'worker-died') return undefined;
      attempts++;
      return attempts > mostAttempts ? undefined : checkpoint;
    },
    isElsewhere: ({ id }) => checkpoint !== null && checkpoint.backend.id !== id,
  };
}
