import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment, Variant } from '../../../core/experiment/experiment';
import type { Affinity, VariantState } from '../../../core/experiment/result';
import type { Problem } from '../../../core/problem';
import type { Backend } from '../../../core/run/backend';

/** The experiment of the page, apart from the run that trains in the playground. */
export interface ExperimentState {
  readonly experiment: Experiment | null;
  readonly phase: ExperimentPhase;
  /** In the order of the question; groupings that follow from the first results come behind. */
  readonly variants: readonly Variant[];
  /** By the variant's link. */
  readonly states: Readonly<Record<string, VariantState>>;
  /** Of the joint run, where partners are looked for; in order of their steps. */
  readonly affinity: readonly Affinity[];
  readonly progress: Progress;
  /** What trains; null before that is known. */
  readonly backend: Backend | null;
  /** Why nothing can be trained; empty where it can. */
  readonly problems: readonly Problem[];
  /** What the browser says where it keeps no results; null where it does. */
  readonly refusal: string | null;
}

/** Not begun; its data is looked at; it trains, stands, was broken off, or has come to its end. */
export type ExperimentPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'cancelled' | 'done';

export interface Progress {
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
  /** Variants that have a result or never will, and all there are. */
  readonly done: number;
  readonly total: number;
  /** By the measured speed; null before that is known. */
  readonly secondsLeft: number | null;
}

/** What can be done with the experiment. */
export interface ExperimentActions {
  /** Trains an experiment in place of the one before; what was trained before is taken from this browser. */
  start(experiment: Experiment): void;
  /** The same, but the results of its variants that this browser keeps are dropped first. */
  startAnew(experiment: Experiment): void;
  pause(): void;
  resume(): void;
  /** Breaks it off; results that there are stay. */
  cancel(): void;
  /** How many of its variants have results in this browser that would be taken: whether there is something to go on with. */
  kept(experiment: Experiment): Promise<number>;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export const noExperiment: ExperimentState = {
  experiment: null,
  phase: 'idle',
  variants: [],
  states: {},
  affinity: [],
  progress: { share: 0, done: 0, total: 0, secondsLeft: null },
  backend: null,
  problems: [],
  refusal: null,
};

export function createExperimentStore(): ExperimentStore {
  return createStore<ExperimentState>()(() => noExperiment);
}

/** The one of the page. */
export const experimentStore: ExperimentStore = createExperimentStore();

export function useExperiment<Slice>(selector: (state: ExperimentState) => Slice): Slice {
  return useStore(experimentStore, selector);
}
