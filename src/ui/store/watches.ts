import { useEffect } from 'react';
import { run } from './actions';

/** Counts who looks at something; `tell` hears when the first comes and when the last has gone. */
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

const watchGradients = createWatch((gradients) => run.look({ gradients }));

/** Has the worker look inside the model as it trains, until the result is called. */
export const watchModel = createWatch((model) => run.look({ model }));

const watchSeeds = createWatch((seeds) => run.look({ seeds }));

/** Has the worker measure how the tasks' gradients lie to each other, for as long as somebody looks. */
export function useGradientWatch(isLooking: boolean): void {
  useEffect(() => (isLooking ? watchGradients() : undefined), [isLooking]);
}

/** Has the worker look inside the model for as long as somebody looks. */
export function useModelWatch(isLooking: boolean): void {
  useEffect(() => (isLooking ? watchModel() : undefined), [isLooking]);
}

/** Has the worker tell the maps of all seeds for as long as somebody looks at them together. */
export function useSeedsWatch(isLooking: boolean): void {
  useEffect(() => (isLooking ? watchSeeds() : undefined), [isLooking]);
}
