/** What the queue needs of a browser. */
export interface Frames {
  now(): number;
  /** Calls back before a picture is painted: the next, or the first after so many milliseconds. */
  request(callback: () => void, afterMs: number): void;
  /** Calls back once the picture that is made now is painted, as far as the page has to do with it. */
  painted(callback: () => void): void;
}

export interface QueuePace {
  /** Each is drawn at most once in this time. */
  readonly minGapMs: number;
  /** Others are drawn in the same frame while all together have taken less than this; with 0, one a frame. */
  readonly frameMs: number;
  /** Frames follow one another until they have taken so long together, or all is drawn: what is seen together is of one time. */
  readonly burstMs: number;
  /** Drawing, with all that a frame costs the page, takes at most this share of the time. */
  readonly share: number;
  /** Whether there is nothing that drawing would hold up: then it does not wait for its share. */
  readonly isAtRest?: () => boolean;
}

/** Draws charts or pictures in turn. */
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

const never = Number.NEGATIVE_INFINITY;

/** A frame that seems to take longer is a machine that slept. */
const longestFrameMs = 2_000;

/** The frames of this page. */
export function pageFrames(): Frames {
  const channel = new MessageChannel();
  let after: (() => void)[] = [];
  channel.port1.onmessage = () => {
    const due = after;
    after = [];
    for (const callback of due) callback();
  };
  return {
    now: () => performance.now(),
    request(callback, afterMs) {
      if (afterMs <= 0) requestAnimationFrame(callback);
      else setTimeout(() => requestAnimationFrame(callback), afterMs);
    },
    painted(callback) {
      after.push(callback);
      // A message sent before a picture is painted is heard behind it.
      channel.port2.postMessage(null);
    },
  };
}

/**
 * A queue that spreads the drawing of many charts over frames; the one that has waited longest comes first. What a
 * frame has cost, from its beginning to its end, decides when the next may come: so a page on a slow machine is drawn
 * more rarely, and the run gets the time.
 */
export function createUpdateQueue(frames: Frames, pace: QueuePace): UpdateQueue {
  const { minGapMs, frameMs, burstMs, share, isAtRest = () => false } = pace;
  const entries = new Set<Entry>();
  /** When the frame comes that was asked for. */
  let awaited = Number.POSITIVE_INFINITY;
  /** Until when what was drawn last has used up the time. */
  let restsUntil = never;
  /** The frames since it rested: when the first began, and how long they took. */
  const burst = { begun: never, spentMs: 0 };

  const stale = () => [...entries].filter((entry) => entry.isStale);
  /** When an entry may be drawn; what the user touched may at once. */
  const dueAt = ({ updatedAt }: Entry) =>
    updatedAt === never ? never : Math.max(updatedAt + minGapMs, isAtRest() ? never : restsUntil);

  function wait(): void {
    const waiting = stale();
    if (waiting.length === 0) return;
    const due = Math.max(frames.now(), Math.min(...waiting.map(dueAt)));
    if (due >= awaited) return;
    awaited = due;
    frames.request(turn, due - frames.now());
  }

  function turn(): void {
    awaited = Number.POSITIVE_INFINITY;
    const begun = frames.now();
    let isDrawing = false;
    while (!isDrawing || frames.now() - begun < frameMs) {
      const due = stale().filter((entry) => dueAt(entry) <= begun);
      if (due.length === 0) break;
      const oldest = due.reduce((a, b) => (b.updatedAt < a.updatedAt ? b : a));
      oldest.isStale = false;
      oldest.updatedAt = begun;
      oldest.update();
      isDrawing = true;
    }
    if (!isDrawing) wait();
    else {
      if (burst.spentMs === 0) burst.begun = begun;
      frames.painted(() => {
        burst.spentMs += Math.min(frames.now() - begun, longestFrameMs);
        if (burst.spentMs >= burstMs || !isAnyDue()) rest();
        wait();
      });
    }
  }

  const isAnyDue = () => stale().some(({ updatedAt }) => updatedAt + minGapMs <= frames.now());

  function rest(): void {
    restsUntil = burst.begun + burst.spentMs / share;
    burst.spentMs = 0;
  }

  return {
    add(update) {
      const entry: Entry = { update, isStale: true, updatedAt: never };
      entries.add(entry);
      wait();
      return {
        touch() {
          entry.isStale = true;
          entry.updatedAt = never;
          wait();
        },
        remove: () => void entries.delete(entry),
      };
    },
    wake() {
      for (const entry of entries) entry.isStale = true;
      wait();
    },
  };
}
