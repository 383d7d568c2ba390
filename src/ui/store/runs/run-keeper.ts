import { readUrl } from '../../../core/link/url';
import { consequenceOf } from '../changes';
import { shownNames } from '../names';
import type { AppState } from '../state';
import type { AppStore } from '../store';
import { isWorthKeeping, keptRunOf } from './kept-run-of';
import type { RunLibrary } from './run-library';
import { type RunBefore, runName } from './run-name';
import type { RunsStore } from './runs-store';

/** A run that goes on is kept again after so long, in case that the page ends without a word. */
const keepGapMs = 30_000;

/** Sees to it that every run that got anywhere is kept, in place while it is the same run. */
export interface RunKeeper {
  /** Keeps the present run as it is now; resolves when that is done. */
  keep(): Promise<void>;
}

export interface KeeperOptions {
  /** Calls back when the page has nothing better to do. */
  readonly whenIdle: (act: () => void) => void;
  /** What a run of the page is kept as. */
  readonly idOf: (runId: number) => string;
  /** The date, and a clock that goes on evenly when the date is set: both in milliseconds. */
  readonly now?: () => number;
  readonly clock?: () => number;
}

/** The run that the keeper watches, with what was last kept of it. */
interface Watched {
  readonly id: string;
  readonly name: string | null;
  readonly config: AppState['config'];
  readonly table: AppState['table'];
  /** How many whole configurations had been taken by then: one more is of another run, although that may differ live. */
  readonly loads: number;
  /** Step and phase when it was last kept. */
  readonly kept: string;
  readonly keptAt: number;
}

export function createRunKeeper(
  store: AppStore,
  library: Pick<RunLibrary, 'keep'>,
  runs: RunsStore,
  { whenIdle, idOf, now = Date.now, clock = () => performance.now() }: KeeperOptions,
): RunKeeper {
  /** The last run that was kept, by which the next is called. */
  let before: RunBefore | null = null;
  let watched = begun(store.getState());
  let isWaiting = false;

  function begun({ config, table, runId, loads }: AppState): Watched {
    return { id: idOf(runId), name: null, config, table, loads, kept: '', keptAt: clock() };
  }

  async function keepAs(state: AppState): Promise<void> {
    const { step, phase } = state;
    const mark = `${step} ${phase === 'finished' || phase === 'failed'}`;
    if (!isWorthKeeping(state) || mark === watched.kept) return;
    const { id, config, table } = watched;
    const name =
      watched.name ?? runName({ config, tasks: shownNames({ config, table }) }, before ?? lastKept());
    watched = { ...watched, name, kept: mark, keptAt: clock() };
    before = { name, config };
    await library.keep(keptRunOf({ id, name, config, table, state }, Math.max(0, now())));
    if (watched.id === id) runs.setState({ present: id });
  }

  function lastKept(): RunBefore | null {
    const last = runs.getState().cards?.find(({ id }) => id !== watched.id);
    return last === undefined ? null : { name: last.facts.name, config: readUrl(last.facts.link).config };
  }

  function keepSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    whenIdle(() => {
      isWaiting = false;
      void keepAs(store.getState());
    });
  }

  store.subscribe((state, last) => {
    if (state.runId !== last.runId) {
      // Its histories are its own; the page goes on with others.
      void keepAs(last);
      watched = begun(state);
      runs.setState({ present: null });
      return;
    }
    const isSame = state.table === watched.table && state.loads === watched.loads;
    const isLive = isSame && consequenceOf(watched.config, state.config) !== 'restart';
    if (state.config !== watched.config && isLive) watched = { ...watched, config: state.config };
    const isRest = state.phase !== last.phase && state.phase !== 'running';
    if (isRest || (state.step > last.step && clock() - watched.keptAt > keepGapMs)) keepSoon();
  });

  return {
    keep: () => keepAs(store.getState()),
  };
}
