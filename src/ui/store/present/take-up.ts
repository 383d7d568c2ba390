import { run } from '../actions';
import { findTable } from '../find-table';
import { newId } from '../new-id';
import { runDatabase } from '../run-database';
import { appStore } from '../store';
import { holdWhileOpen } from '../tab-locks';
import { goOnAs, keptId, tabId } from '../this-tab';
import { keepPresent } from './present-keeper';
import { createPresentStorage, type Found, findPresent } from './present-run';
import { resumed } from './resumed';

const storage = createPresentStorage(runDatabase);

/** A browser that does not answer for so long keeps nobody waiting. */
const patienceMs = 1500;

/**
 * Takes the name of a run. A page that was put away, and comes back when another tab has taken its run up, keeps it as
 * another one from there on.
 */
const holdInTab = (id: string) =>
  holdWhileOpen(`mtl-present-${id}`, {
    locks: navigator.locks,
    frame: window,
    onLost: () => goOnAs(appStore.getState().runId, newId()),
  });

/**
 * Looks for the run that a closed or reloaded tab of this browser had: that of the address, or the last one where the
 * address says nothing. Puts it in place and gives its name; null where there is none.
 */
export async function takeUp(hash: string): Promise<string | null> {
  const { config, visitBackend } = appStore.getState();
  const found = await soon(findPresent(storage, hash === '' ? null : config, holdInTab));
  // Who did not wait has started a run already.
  if (found === null || appStore.getState().runId !== 0) return null;
  if (visitBackend !== null && visitBackend !== found.run.checkpoint.backend.id) return null;
  const isOurs = navigator.locks !== undefined;
  return (await resumed(found, { store: appStore, run, findTable, isOurs })) ? found.id : null;
}

async function soon(found: Promise<Found | null>): Promise<Found | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  try {
    return await Promise.race([found, late]);
  } catch (error) {
    // A browser that keeps nothing.
    console.warn('this browser keeps no runs', error);
    return null;
  }
}

/** Keeps the present run of this tab from now on; `takenFrom` is what the present one was kept under before. */
export async function keepForNextTime(takenFrom: string | null): Promise<void> {
  keepPresent(appStore, run, storage, { id: tabId, idOf: keptId, takenFrom });
  await holdInTab(tabId);
}
