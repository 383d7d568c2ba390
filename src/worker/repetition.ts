import type { LiveSettings } from '../core/run/member';
import type { Change, Replay } from './protocol';

/** The steps that a run makes again, in place of a worker that was lost, and the changes on their way. */
export class Repetition {
  private readonly changes: Change[];
  private readonly until: number;

  constructor({ changes, until }: Replay = { changes: [], until: 0 }) {
    this.changes = [...changes];
    this.until = until;
  }

  /** The settings that were taken at this step, one after the other; null where there are no more. */
  takenAt(step: number): LiveSettings | null {
    return (this.changes[0]?.step ?? Number.POSITIVE_INFINITY) <= step
      ? this.changes.shift()!.settings
      : null;
  }

  /** How many steps may be made from this one on before settings change. */
  roomAt(step: number): number {
    return (this.changes[0]?.step ?? Number.POSITIVE_INFINITY) - step;
  }

  /** Whether what comes after this step was never told. */
  isOverAt(step: number): boolean {
    return this.changes.length === 0 && step >= this.until;
  }
}
