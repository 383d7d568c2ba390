import { createUpdateQueue, pageFrames } from '../drawing/update-queue';
import { appStore, isAtRest } from '../store/store';

/** Paints maps and diagram in turn, some a frame: a frame itself costs more than a small picture. */
export const pictureQueue = createUpdateQueue(pageFrames(), {
  minGapMs: 125,
  frameMs: 4,
  burstMs: 100,
  share: 0.15,
  isAtRest,
});

let users = 0;
let stop = () => {};

/** Keeps the queue awake to what pictures are made from, as long as someone looks; the result ends it. */
export function followState(): () => void {
  if (users++ === 0) {
    stop = appStore.subscribe((state, before) => {
      const isNews =
        state.view !== before.view ||
        state.ready !== before.ready ||
        state.evaluation !== before.evaluation ||
        state.phase !== before.phase;
      if (isNews) pictureQueue.wake();
    });
  }
  return () => {
    if (--users === 0) stop();
  };
}
