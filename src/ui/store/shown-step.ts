import type { AppState } from './state';

type Steps = Pick<AppState, 'step' | 'repeatedTo'>;

/** Whether a worker makes steps again that another one had made before it was lost. */
export const isRepeating = ({ step, repeatedTo }: Steps): boolean => step < repeatedTo;

/** The step that the run has come to: it stands while steps are made again. */
export const shownStep = ({ step, repeatedTo }: Steps): number => Math.max(step, repeatedTo);

/** As many passes over the training rows. */
export const shownEpoch = (state: Steps & Pick<AppState, 'epoch' | 'ready'>): number =>
  isRepeating(state) && state.ready !== null ? state.repeatedTo / state.ready.stepsPerEpoch : state.epoch;
