import { createUpdateQueue } from '../drawing/update-queue';
import { appStore } from '../store/store';

/** Pictures are painted anew at most this often. */
const minGapMs = 125;

/** Paints maps and diagram in turn, one a frame. */
export const pictureQueue = createUpdateQueue(
  { now: () => performance.now(), request: (callback) => requestAnimationFrame(callback) },
  minGapMs,
);

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
