/** What the queue needs of a browser. */
export interface Frames {
  now(): number;
  /** Calls back before the next picture is painted. */
  request(callback: () => void): void;
}

/** Draws charts in turn: one a frame, and each at most once in `minGapMs`. */
export interface UpdateQueue {
  /** Takes a chart in; it is drawn in its turn. */
  add(update: () => void): QueuePlace;
  /** There is something new to draw for all of them. */
  wake(): void;
}

/** One chart's place in the queue. */
export interface QueuePlace {
  /** The user changed this chart: it is drawn without waiting for its gap. */
  touch(): void;
  remove(): void;
}

interface Entry {
  readonly update: () => void;
  isStale: boolean;
  updatedAt: number;
}

/**
 * A queue that spreads the drawing of many charts over frames, so that no frame pays for more than one of them;
 * the one that has waited longest comes first.
 */
export function createUpdateQueue(frames: Frames, minGapMs: number): UpdateQueue {
  const entries = new Set<Entry>();
  let isWaiting = false;

  function wait(): void {
    if (isWaiting) return;
    isWaiting = true;
    frames.request(turn);
  }

  function turn(): void {
    isWaiting = false;
    const stale = [...entries].filter((entry) => entry.isStale);
    if (stale.length === 0) return;
    const oldest = stale.reduce((a, b) => (b.updatedAt < a.updatedAt ? b : a));
    if (frames.now() - oldest.updatedAt >= minGapMs) {
      oldest.isStale = false;
      oldest.updatedAt = frames.now();
      oldest.update();
      if (stale.length === 1) return;
    }
    wait();
  }

  return {
    add(update) {
      const entry: Entry = { update, isStale: true, updatedAt: Number.NEGATIVE_INFINITY };
      entries.add(entry);
      wait();
      return {
        touch() {
          entry.isStale = true;
          entry.updatedAt = Number.NEGATIVE_INFINITY;
          wait();
        },
        remove: () => void entries.delete(entry),
      };
    },
    wake() {
      for (const entry of entries) entry.isStale = true;
      if (entries.size > 0) wait();
    },
  };
}
