import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createGradientHistory } from '../../core/analysis/gradient-history';
import { createHistory } from '../../core/analysis/history';
import { createJunctionHistory } from '../../core/analysis/junction-history';
import { startConfig } from '../../core/config/defaults';
import type { Config } from '../../core/config/schema';
import { BestSteps } from '../../core/run/best-steps';
import { startOptions } from './chart-options';
import { junctionPlan } from './junction-plan';
import { nothingTold } from './spotlight';
import type { AppState } from './state';

export type AppStore = StoreApi<AppState>;

/** What a page shows before its first run has said anything. */
export function initialState(config: Config = startConfig): AppState {
  return {
    ...freshRun(config),
    config,
    preset: null,
    loads: 0,
    runId: 0,
    playing: false,
    speed: null,
    keepRunning: false,
    backend: null,
    visitBackend: null,
    ready: null,
    spotlight: 0,
    reading: 'best',
    historyVersion: 0,
    view: null,
    notices: [],
    table: null,
    sizeBefore: null,
    charts: startOptions,
    canUndo: false,
  };
}

/** A run of this configuration before its first step. */
export function freshRun(config: Config) {
  return {
    phase: 'starting',
    fault: null,
    step: 0,
    repeatedTo: 0,
    epoch: 0,
    elapsedMs: 0,
    stepsPerSecond: 0,
    history: createHistory(config.tasks.length, config.baseline, config.seeds),
    gradients: createGradientHistory(config.tasks.length, config.seeds),
    junctions: createJunctionHistory(junctionPlan(config)),
    told: nothingTold,
    end: null,
    bestSteps: new BestSteps(config.tasks.map(({ weight }) => weight > 0)),
    gradient: null,
    latest: null,
    evaluation: null,
    marks: [],
  } satisfies Partial<AppState>;
}

export function createAppStore(state: AppState = initialState()): AppStore {
  return createStore<AppState>()(() => state);
}

/** The one store of the page. */
export const appStore: AppStore = createAppStore();

/** Whether nothing trains that drawing could hold up. */
export const isAtRest = (): boolean => appStore.getState().phase !== 'running';

/** A narrow slice of the state: the component renders again only when the slice is another one (Object.is). */
export function useApp<Slice>(selector: (state: AppState) => Slice): Slice {
  return useStore(appStore, selector);
}

/** The state now, for event handlers and for what is drawn outside React. */
export function getState(): AppState {
  return appStore.getState();
}
