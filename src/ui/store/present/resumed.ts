import { missingTable } from '../../../core/data/table/reference';
import type { RunControl } from '../run-control';
import type { AppStore } from '../store';
import { goOnAs } from '../this-tab';
import { presetOf } from '../url-sync';
import { restoredHistories } from './histories';
import type { Found } from './present-run';

/** What a run is taken up into. */
export interface Place {
  readonly store: AppStore;
  readonly run: Pick<RunControl, 'resume'>;
  /** Brings the table that a configuration means, where it is kept. */
  findTable(config: Found['config']): Promise<void>;
  /** Whether no other tab can have taken it up too: else it is kept as another run from here on. */
  readonly isOurs: boolean;
}

/** Puts a run that was found in place, with its table; false where it cannot be. */
export async function resumed(
  { config, run: kept }: Found,
  { store, run, findTable, isOurs }: Place,
): Promise<boolean> {
  await findTable(config);
  if (missingTable(config, store.getState().table) !== null) return false;
  try {
    const { checkpoint, marks, told, histories } = kept;
    const restored = restoredHistories(config, histories);
    store.setState({ config, preset: presetOf(config) });
    run.resume({ checkpoint, marks, told, ...restored });
    if (isOurs) goOnAs(store.getState().runId, kept.keptAs);
    return true;
  } catch (error) {
    console.warn('the last run cannot be taken up', error);
    return false;
  }
}
