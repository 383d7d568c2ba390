import type { Checkpoint } from '../../../worker/protocol';
import type { RunControl } from '../run-control';
import type { AppState } from '../state';
import type { AppStore } from '../store';
import { savedHistories } from './histories';
import { type PresentRun, type PresentStorage, presentCard } from './present-run';

/** Keeping the present run may take this share of the time. */
const costShare = 0.02;

/** What seems to take longer is a machine that slept. */
const longestCostMs = 500;

/** The settings of a run change while a slider is dragged. */
const changeGapMs = 1000;

export interface PresentOptions {
  /** Under what this tab keeps its run. */
  readonly id: string;
  /** What a run of the page is kept as among the runs. */
  readonly idOf: (runId: number) => string;
  /** Under what the present run was kept by the tab that had it before; null where it is this tab's own. */
  readonly takenFrom: string | null;
  /** The date, and a clock that goes on evenly when the date is set: both in milliseconds. */
  readonly now?: () => number;
  readonly clock?: () => number;
}

/** Keeps what is needed to go on with the present run at every checkpoint, as long as it is the present one. */
export function keepPresent(
  store: AppStore,
  run: Pick<RunControl, 'onCheckpoint'>,
  storage: PresentStorage,
  { id, idOf, takenFrom, now = Date.now, clock = () => performance.now() }: PresentOptions,
): void {
  let last: { readonly runId: number; readonly present: PresentRun } | null = null;
  /** Kept for this run under other names. */
  let others: readonly string[] = takenFrom === null ? [] : [takenFrom];
  let isRefused = false;
  let dueAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tried(act: () => Promise<unknown>): Promise<void> {
    if (isRefused) return;
    try {
      await act();
    } catch (error) {
      // The kept runs say so to the user.
      isRefused = true;
      console.warn('this browser does not keep the present run', error);
    }
  }

  function keep(state: AppState, checkpoint: Checkpoint): void {
    const begun = clock();
    const { marks, told, runId } = state;
    const present = { checkpoint, histories: savedHistories(state), marks, told, keptAs: idOf(runId) };
    last = { runId, present };
    void save(state.config);
    dueAt = clock() + Math.min(clock() - begun, longestCostMs) / costShare;
  }

  function save(config: AppState['config']): Promise<void> {
    clearTimeout(timer);
    const kept = last;
    return tried(async () => {
      if (kept === null) return;
      await storage.save(presentCard(id, config, kept.present, now()), kept.present);
      await storage.remove(others);
      others = [];
    });
  }

  run.onCheckpoint((checkpoint) => {
    const state = store.getState();
    // A run at rest has nothing better to do, and may be the last that is seen of the page.
    const isDue = clock() >= dueAt || state.phase !== 'running';
    if (checkpoint.step > 0 && isDue && !isRefused) keep(state, checkpoint);
  });

  store.subscribe((state, before) => {
    if (state.runId !== before.runId) {
      clearTimeout(timer);
      const kept = last === null ? others : [id, ...others];
      last = null;
      others = [];
      if (kept.length > 0) void tried(() => storage.remove(kept));
    } else if (last !== null && state.marks !== before.marks) {
      last = { ...last, present: { ...last.present, marks: state.marks } };
      clearTimeout(timer);
      timer = setTimeout(() => void save(state.config), changeGapMs);
    }
  });
}
