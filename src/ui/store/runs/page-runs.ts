import { whenIdle } from '../../drawing/when-idle';
import { actions } from '../actions';
import { runDatabase } from '../run-database';
import { appStore } from '../store';
import { keptId } from '../this-tab';
import { createRunKeeper } from './run-keeper';
import { createRunLibrary } from './run-library';
import { createRunStorage } from './run-storage';
import { runsStore } from './runs-store';

/** The page's kept runs. */
export const library = createRunLibrary(createRunStorage(runDatabase), runsStore, (notice) =>
  actions.notify(notice),
);

/** Keeps the page's run. */
export const keeper = createRunKeeper(appStore, library, runsStore, { whenIdle, idOf: keptId });

/** Keeps runs from now on: also before the page may go without a word, as a hidden one may not come back. */
export function keepRuns(
  page: Pick<Document, 'hidden' | 'addEventListener'>,
  frame: Pick<Window, 'addEventListener'>,
): void {
  const keep = () => void keeper.keep();
  page.addEventListener('visibilitychange', () => {
    if (page.hidden) keep();
    else void library.refresh();
  });
  frame.addEventListener('pagehide', keep);
  void library.refresh();
}
