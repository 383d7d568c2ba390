import { atBestSteps } from '../../core/run/best-steps';
import type { Frame } from '../../worker/protocol';
import { lastStepOf, spotlitChanges } from './spotlight';
import type { Told } from './state';
import type { AppStore } from './store';
import { throttle } from './throttle';

/** The page is brought up to date at most once in this time: about 8 times a second. */
const frameGapMs = 125;

/** Puts frames into the store, not more often than a page can draw. */
export interface FrameIntake {
  take(frame: Frame): void;
  /** Puts the frame that waits into the store now. */
  flush(): void;
}

/** `acknowledge` is called when a frame is in the store: only then the worker sends the next one. */
export function createFrameIntake(store: AppStore, acknowledge: (frame: Frame) => void): FrameIntake {
  let waiting: Frame | null = null;
  const turns = throttle(frameGapMs, apply);

  function apply(): void {
    const frame = waiting;
    waiting = null;
    if (frame === null || frame.runId !== store.getState().runId) return;
    const {
      history,
      gradients,
      junctions,
      historyVersion,
      view,
      ready,
      spotlight,
      reading,
      bestSteps,
      told: before,
    } = store.getState();
    let { best } = before;
    history.appendLosses(frame.losses);
    for (const point of frame.gradients) gradients.append(point);
    for (const point of frame.evaluations) {
      history.appendEvaluation(point);
      gradients.noteJudged(point.step);
      const improved = bestSteps.take(point);
      if (improved !== null) best = atBestSteps(best, point, improved);
    }
    // A look at the run that was in the spotlight before may have been on its way.
    const isSeen = frame.view?.run === spotlight;
    if (frame.view !== null && isSeen && !frame.view.isAtBest) {
      junctions.append(frame.view.step, frame.view.junctions, spotlight);
    }
    history.appendClock(frame.step, frame.elapsedMs);
    const told: Told = {
      losses: lastStepOf(frame.losses) ?? before.losses,
      judgement: frame.evaluations.at(-1) ?? before.judgement,
      best,
      gradients: frame.gradients.at(-1) ?? before.gradients,
      ended: frame.ended,
    };
    store.setState({
      step: frame.step,
      epoch: frame.step / (ready?.stepsPerEpoch ?? 1),
      elapsedMs: frame.elapsedMs,
      stepsPerSecond: frame.stepsPerSecond,
      historyVersion: historyVersion + 1,
      told,
      ...spotlitChanges(before, told, { spotlight, reading }),
      view: isSeen ? frame.view : view,
    });
    acknowledge(frame);
  }

  function flush(): void {
    turns.cancel();
    apply();
  }

  return {
    take(frame) {
      // Only one is ever on its way; should there be two, none is lost.
      flush();
      waiting = frame;
      turns.call();
    },
    flush,
  };
}
