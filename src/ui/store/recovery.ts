import type { Backend } from '../../core/run/backend';
import type { LiveSettings } from '../../core/run/member';
import type { Change, Checkpoint, Fault, Replay } from '../../worker/protocol';

/** So often a lost worker is replaced without the run having come further. */
const mostAttempts = 3;

/** Where a new worker goes on, and what it makes again. */
export interface Rescue extends Replay {
  /** Null where it begins anew. */
  readonly checkpoint: Checkpoint | null;
  /** The live settings there. */
  readonly settings: LiveSettings;
}

/** Keeps the last checkpoint of a run, and knows when a lost worker is worth replacing. */
export interface Recovery {
  /** Another run begins, with these live settings. */
  reset(settings: LiveSettings): void;
  keep(checkpoint: Checkpoint): void;
  /** The run has taken other live settings. */
  note(change: Change): void;
  /** Where a new worker goes on after this fault, with the page at this step; null: not at all. */
  after(fault: Fault, step: number): Rescue | null;
  /** Whether a run that goes on does so on another backend than the one of its checkpoint. */
  isElsewhere(backend: Backend): boolean;
}

export function createRecovery(initial: LiveSettings): Recovery {
  let checkpoint: Checkpoint | null = null;
  let settings = initial;
  let changes: readonly Change[] = [];
  /** The last step that the page had: it goes back while steps are made again. */
  let until = 0;
  let attempts = 0;
  return {
    reset(next) {
      checkpoint = null;
      settings = next;
      changes = [];
      until = 0;
      attempts = 0;
    },
    keep(next) {
      if (next.step > (checkpoint?.step ?? -1)) attempts = 0;
      checkpoint = next;
      settings = next.settings;
      // A run that makes its steps again has some of them before it yet.
      changes = changes.filter(({ step }) => step > next.step);
    },
    note(change) {
      changes = [...changes, change];
    },
    after({ code }, step) {
      if (code !== 'context-lost' && code !== 'worker-died') return null;
      attempts++;
      until = Math.max(until, step);
      return attempts > mostAttempts ? null : { checkpoint, settings, changes, until };
    },
    isElsewhere: ({ id }) => checkpoint !== null && checkpoint.backend.id !== id,
  };
}
