import { useEffect } from 'react';
import { run } from './actions';

/** Counts who looks at the gradients; `tell` hears when the first comes and when the last has gone. */
export function createWatch(tell: (isWatching: boolean) => void): () => () => void {
  let watchers = 0;
  return () => {
    if (watchers++ === 0) tell(true);
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      if (--watchers === 0) tell(false);
    };
  };
}

const watch = createWatch((isWatching) => run.watch(isWatching));

/** Has the worker measure how the tasks' gradients lie to each other, for as long as somebody looks. */
export function useGradientWatch(isLooking: boolean): void {
  useEffect(() => (isLooking ? watch() : undefined), [isLooking]);
}
