import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptRun } from '../../../core/kept/kept-run';
import type { RunCard } from './run-storage';

/** The kept runs as the page knows them; apart from the state of the run that trains. */
export interface RunsState {
  /** The last kept first; null until they have been read. */
  readonly cards: readonly RunCard[] | null;
  /** Those that are pinned, with their curves, in the order in which they were pinned. */
  readonly pinned: readonly KeptRun[];
  /** The one that the present run is kept as; null before it is. */
  readonly present: string | null;
  /** What the browser says where it keeps none; null where it does. */
  readonly refusal: string | null;
}

export type RunsStore = StoreApi<RunsState>;

export function createRunsStore(): RunsStore {
  return createStore<RunsState>()(() => ({ cards: null, pinned: [], present: null, refusal: null }));
}

/** The one of the page. */
export const runsStore: RunsStore = createRunsStore();

export function useRuns<Slice>(selector: (state: RunsState) => Slice): Slice {
  return useStore(runsStore, selector);
}
