import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Config } from '../../../core/config/schema';
import { isSame } from '../../../core/is-same';
import { actions } from '../../store/actions';
import { guideStore, setTouring } from '../../store/guide';
import type { AppState } from '../../store/state';
import { appStore, getState } from '../../store/store';
import type { TourFinding } from './findings';
import { isOfStep, type StepId, type TourStep, tourSteps } from './steps';

/** What a step came to, on which settings and when: it stands while they do. */
export interface Latched {
  readonly finding: TourFinding;
  readonly config: Config;
  readonly step: number;
}

interface TourState {
  readonly place: number;
  /** What was on the page before; null where there is no tour. */
  readonly before: Pick<AppState, 'config' | 'preset' | 'charts' | 'playing'> | null;
  readonly found: Partial<Record<StepId, Latched>>;
  readonly hasLooked: boolean;
  /** A run from before a choice of the reader's, which says nothing of it. */
  readonly staleRun: number | null;
}

// Outside React: in another language the page is drawn anew.
export const tourStore = createStore<TourState>(() => ({
  place: 0,
  before: null,
  found: {},
  hasLooked: false,
  staleRun: null,
}));

export function useTour<Slice>(selector: (state: TourState) => Slice): Slice {
  return useStore(tourStore, selector);
}

const stepNow = (): TourStep => tourSteps[tourStore.getState().place]!;

/** Begins at the first step, unless a tour is on its way. */
export function beginTour(): void {
  if (tourStore.getState().before !== null) return;
  const { config, preset, charts, playing } = getState();
  tourStore.setState({ before: { config, preset, charts, playing }, found: {} });
  enterStep(0);
}

/** Goes to a step and sets the page up for it. */
export function enterStep(place: number): void {
  const { found } = tourStore.getState();
  const { [tourSteps[place]!.id]: _, ...others } = found;
  tourStore.setState({ place, found: others, hasLooked: false, staleRun: null });
  setUp();
}

/** Puts the settings in place that the present step is about, and trains. */
export function setUp(): void {
  const step = stepNow();
  if (step.preset !== null && !isOfStep(step, getState().config)) actions.choosePreset(step.preset);
  if (step.charts !== undefined) actions.setCharts(step.charts);
  if (getState().phase !== 'finished') actions.play();
}

/** Ends the tour; where asked, with what was on the page before it. */
export function endTour(restores: boolean): void {
  const { before } = tourStore.getState();
  tourStore.setState({ before: null });
  setTouring(false);
  if (restores && before !== null) {
    if (!isSame(before.config, getState().config)) actions.load(before.config, before.preset);
    actions.setCharts(before.charts);
    if (!before.playing) actions.pause();
  }
  document.getElementById('model')?.focus({ preventScroll: true });
}

export function latch(id: StepId, latched: Latched): void {
  tourStore.setState({ found: { ...tourStore.getState().found, [id]: latched } });
}

export function noteLook(): void {
  tourStore.setState({ hasLooked: true });
}

// What the reader changes in a step is trained, from the beginning: a method would take the run over as it is.
appStore.subscribe((state, before) => {
  if (!guideStore.getState().isTouring || state.config === before.config || state.loads !== before.loads)
    return;
  const step = stepNow();
  if (step.free.length === 0 || !isOfStep(step, state.config)) return;
  const isMethod = state.config.method.id !== before.config.method.id;
  if (isMethod) tourStore.setState({ staleRun: state.runId });
  queueMicrotask(() => {
    if (isMethod) actions.reset();
    actions.play();
  });
});
