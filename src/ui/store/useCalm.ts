import { useSyncExternalStore } from 'react';
import { type Finding, nextFinding } from './finding';
import type { AppState } from './state';
import { appStore } from './store';

/** Numbers that people read change at most this often. */
const gapMs = 200;

/** The state as it is read, all over the page the same until the next look at it. */
interface Calm {
  readonly state: AppState;
  readonly finding: Finding;
}

let calm: Calm | null = null;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let stop = () => {};

/** A slice of the state like useApp's, for numbers that move with every frame: looked at a few times a second. */
export function useCalm<Slice>(selector: (state: AppState) => Slice): Slice {
  return useSyncExternalStore(subscribe, () => selector(current().state));
}

/** A slice of the judgement that is shown. */
export function useFinding<Slice>(selector: (finding: Finding) => Slice): Slice {
  return useSyncExternalStore(subscribe, () => selector(current().finding));
}

function current(): Calm {
  return calm === null || listeners.size === 0 ? look() : calm;
}

function look(): Calm {
  const state = appStore.getState();
  if (calm?.state !== state) {
    calm = { state, finding: nextFinding(calm?.finding ?? null, state, performance.now()) };
  }
  return calm;
}

// One timer for all, so that they render together.
function subscribe(onChange: () => void): () => void {
  if (listeners.size === 0) stop = appStore.subscribe(wait);
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size === 0) stop();
  };
}

/** What the user did is seen at once, what the run told within the gap. */
function wait(state: AppState, before: AppState): void {
  const isByUser =
    state.config !== before.config || state.runId !== before.runId || state.ready !== before.ready;
  if (isByUser) tick();
  else timer ??= setTimeout(tick, gapMs);
}

function tick(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  look();
  for (const listener of [...listeners]) listener();
}
