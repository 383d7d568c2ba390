import type { Actions } from './state';
import type { AppStore } from './store';

/** What is asked of the document. */
export type Visibility = Pick<Document, 'hidden' | 'addEventListener'>;

/** Pauses while the tab is hidden and goes on when it is shown, unless the user wants it to keep running. */
export function pauseWhenHidden(store: AppStore, actions: Actions, page: Visibility): void {
  let isPausedByHiding = false;
  const update = () => {
    const { playing, phase, keepRunning } = store.getState();
    if (page.hidden) {
      isPausedByHiding = playing && phase !== 'failed' && !keepRunning;
      if (isPausedByHiding) actions.pause();
    } else if (isPausedByHiding) {
      isPausedByHiding = false;
      actions.play();
    }
  };
  page.addEventListener('visibilitychange', update);
  // A tab opened in the background is hidden from the beginning.
  update();
}
