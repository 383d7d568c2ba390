import type { AppState } from './state';
import type { AppStore } from './store';

export const isStanding = ({ phase }: AppState) => phase === 'paused' || phase === 'finished';

const isSettled = (state: AppState) =>
  isStanding(state) || state.phase === 'running' || state.phase === 'failed';

/** Whether the page has been told all of the step that it shows: the worker does so whenever a run stands still. */
export function isUpToDate({ step, told, view }: AppState): boolean {
  return told.judgement?.step === step && view?.step === step;
}

/** Resolves once the present run, or the one that takes its place, trains, stands or has failed. */
export function whenSettled(store: AppStore): Promise<void> {
  return new Promise((resolve) => watch(store, (state) => isSettled(state) && resolve));
}

/** Resolves when `isDone` holds of the present run; rejects when it fails or another takes its place. */
export function until(store: AppStore, isDone: (state: AppState) => boolean): Promise<void> {
  const { runId } = store.getState();
  return new Promise((resolve, reject) =>
    watch(store, (state) => {
      const { phase, fault } = state;
      const end =
        state.runId !== runId ? 'the run was replaced' : phase === 'failed' ? fault?.code : undefined;
      if (end !== undefined) return () => reject(new Error(end));
      return isDone(state) && resolve;
    }),
  );
}

/** Looks at the state now and after every change, until there is something to do; does that once. */
function watch(store: AppStore, look: (state: AppState) => (() => void) | false): void {
  const check = () => {
    const act = look(store.getState());
    if (act === false) return;
    stop();
    act();
  };
  const stop = store.subscribe(check);
  check();
}
