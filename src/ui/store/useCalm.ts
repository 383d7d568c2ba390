import { useSyncExternalStore } from 'react';
import type { AppState } from './state';
import { appStore } from './store';

/** Numbers that people read change at most this often. */
const gapMs = 200;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let stop = () => {};

/** A slice of the state like useApp's, for numbers that move with every frame: looked at a few times a second. */
export function useCalm<Slice>(selector: (state: AppState) => Slice): Slice {
  return useSyncExternalStore(subscribe, () => selector(appStore.getState()));
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

function wait(): void {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    for (const listener of [...listeners]) listener();
  }, gapMs);
}
