import type { Backend } from '../../core/run/backend';
import type { LiveSettings } from '../../core/run/member';
import type { Change, Checkpoint, Fault } from '../../worker/protocol';

/** So often a lost worker is replaced without the run having come further. */
const mostAttempts = 3;

/** Where a new worker goes on. */
export interface Rescue {
  /** Null where it begins anew. */
  readonly checkpoint: Checkpoint | null;
  /** The live settings there. */
  readonly settings: LiveSettings;
  /** What was taken since, in order. */
  readonly changes: readonly Change[];
}

/** Keeps the last checkpoint of a run, and knows when a lost worker is worth replacing. */
export interface Recovery {
  /** Another run begins, with these live settings. */
  reset(settings: LiveSettings): void;
  keep(checkpoint: Checkpoint): void;
  /** The run has taken other live settings. */
  note(change: Change): void;
  /** Where a new worker goes on after this fault; null: not at all. */
  after(fault: Fault): Rescue | null;
  /** Whether a run that goes on does so on another backend than the one of its checkpoint. */
  isElsewhere(backend: Backend): boolean;
}

export function createRecovery(initial: LiveSettings): Recovery {
  let checkpoint: Checkpoint | null = null;
  let settings = initial;
  let changes: readonly Change[] = [];
  let attempts = 0;
  return {
    reset(next) {
      checkpoint = null;
      settings = next;
      changes = [];
      attempts = 0;
    },
    keep(next) {
      if (next.step > (checkpoint?.step ?? -1)) attempts = 0;
      checkpoint = next;
      settings = next.settings;
      changes = [];
    },
    note(change) {
      changes = [...changes, change];
    },
    after({ code }) {
      if (code !== 'context-lost' && code !== 'worker-died') return null;
      attempts++;
      return attempts > mostAttempts ? null : { checkpoint, settings, changes };
    },
    isElsewhere: ({ id }) => checkpoint !== null && checkpoint.backend.id !== id,
  };
}
