import { gradientsOf, judgementOf, lossesOf } from '../../core/run/spotlight';
import type { LossBlock } from '../../core/run/told';
import type { Frame } from '../../worker/protocol';
import type { StepNumbers } from './state';
import type { AppStore } from './store';
import { throttle } from './throttle';

/** The page is brought up to date at most once in this time: about 8 times a second. */
const frameGapMs = 125;

/** The run that is shown. */
const spotlight = 0;

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
    const { history, gradients, junctions, historyVersion, latest, evaluation, gradient, view, ready } =
      store.getState();
    const losses = lossesOf(frame.losses, spotlight);
    const evaluations = frame.evaluations.map((point) => judgementOf(point, spotlight));
    const measured = frame.gradients.map((point) => gradientsOf(point, spotlight));
    history.appendLosses(losses);
    for (const point of measured) gradients.append(point);
    for (const point of evaluations) {
      history.appendEvaluation(point);
      gradients.noteJudged(point.step);
    }
    if (frame.view !== null) junctions.append(frame.view.step, frame.view.junctions);
    history.appendClock(frame.step, frame.elapsedMs);
    store.setState({
      step: frame.step,
      epoch: frame.step / (ready?.stepsPerEpoch ?? 1),
      elapsedMs: frame.elapsedMs,
      stepsPerSecond: frame.stepsPerSecond,
      historyVersion: historyVersion + 1,
      latest: latestOf(losses, history.tasks) ?? latest,
      evaluation: evaluations.at(-1) ?? evaluation,
      gradient: measured.at(-1) ?? gradient,
      view: frame.view ?? view,
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

/** The numbers of a block's last step; null where it has none. */
function latestOf({ first, count, shared, weights }: LossBlock, tasks: number): StepNumbers | null {
  if (count === 0) return null;
  const last = (values: Float32Array) => [...values.subarray((count - 1) * tasks, count * tasks)];
  return { step: first + count - 1, losses: last(shared), weights: last(weights) };
}
