import { pageStore } from './page-store';
import type { RunControl } from './run-control';
import type { Actions } from './state';
import type { AppStore } from './store';

/** Whether the run is out of sight, and when that changes. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Out of sight is the run in a hidden tab, and behind another page. */
export function sightOfPlayground(page: Visibility): Visibility {
  return {
    get hidden() {
      return page.hidden || pageStore.getState().page !== 'playground';
    },
    addEventListener(type, listener) {
      page.addEventListener(type, listener);
      pageStore.subscribe((state, before) => {
        if (state.page !== before.page) listener();
      });
    },
  };
}

/** Has nothing worked out to be looked at while the run is out of sight. */
export function lookWhenSeen(run: Pick<RunControl, 'setSight'>, page: Visibility): void {
  const update = () => run.setSight(!page.hidden);
  page.addEventListener('visibilitychange', update);
  update();
}

/** Pauses while the run is out of sight and goes on when it is seen again, unless the user wants it to keep running. */
export function pauseWhenHidden(store: AppStore, actions: Actions, page: Visibility): void {
  let isPausedByHiding = false;
  const update = () => {
    const { playing, phase, keepRunning } = store.getState();
    if (page.hidden) {
      if (!playing || phase === 'failed' || keepRunning) return;
      isPausedByHiding = true;
      actions.pause();
    } else if (isPausedByHiding) {
      isPausedByHiding = false;
      actions.play();
    }
  };
  page.addEventListener('visibilitychange', update);
  // A tab opened in the background is hidden from the beginning.
  update();
}
