import { isSame } from '../../core/is-same';
import type { Looks } from '../../worker/protocol';

/** What of the run somebody looks at. */
export interface Gaze {
  /** As it was told last. */
  readonly looks: Looks;
  /** Says what is looked at while the page is in sight. */
  look(changes: Partial<Looks>): void;
  /** Whether the page is in sight at all; nobody looks at anything while it is not. */
  setSight(isInSight: boolean): void;
}

const nothing: Looks = { gradients: false, model: false, seeds: false };

/** Calls `tell` with each change. */
export function createGaze(tell: (looks: Looks) => void): Gaze {
  let wanted = nothing;
  let looks = nothing;
  let isInSight = true;

  function change(): void {
    const next = isInSight ? wanted : nothing;
    if (isSame(next, looks)) return;
    looks = next;
    tell(looks);
  }

  return {
    get looks() {
      return looks;
    },
    look(changes) {
      wanted = { ...wanted, ...changes };
      change();
    },
    setSight(next) {
      isInSight = next;
      change();
    },
  };
}
