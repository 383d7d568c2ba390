import { ofRun } from '../../core/config/seeds';
import { gradientsOf, judgementOf, lossesOf } from '../../core/run/spotlight';
import type { Judgement, LossBlock, Spotlight } from '../../core/run/told';
import type { ReadyMessage } from '../../worker/protocol';
import type { AppState, Reading, RunDescription, StepNumbers, Told } from './state';

/** Nothing has been told yet. */
export const nothingTold: Told = { losses: null, judgement: null, best: null, gradients: null, ended: [] };

/** What is shown: which run, and when. */
type Shown = Pick<AppState, 'spotlight' | 'reading'>;

/** The judgement of all runs that the page reads. */
export function readJudgement({ best, judgement }: Told, reading: Reading): Judgement | null {
  return reading === 'best' && best !== null ? best : judgement;
}

/** What the page shows of one of the runs. */
export function spotlit(
  told: Told,
  { spotlight: run, reading }: Shown,
): Pick<AppState, 'latest' | 'evaluation' | 'gradient'> {
  const { losses, gradients } = told;
  const judgement = readJudgement(told, reading);
  return {
    latest: losses && numbersOf(lossesOf(losses, run)),
    evaluation: judgement && judgementOf(judgement, run),
    gradient: gradients && gradientsOf(gradients, run),
  };
}

/** The same, of what has changed: what has not stays the very same object, for those who wait for another one. */
export function spotlitChanges(before: Told, told: Told, shown: Shown): Partial<ReturnType<typeof spotlit>> {
  const changed = spotlit(told, shown);
  const { reading } = shown;
  return {
    ...(told.losses === before.losses ? {} : { latest: changed.latest }),
    ...(readJudgement(told, reading) === readJudgement(before, reading)
      ? {}
      : { evaluation: changed.evaluation }),
    ...(told.gradients === before.gradients ? {} : { gradient: changed.gradient }),
  };
}

/** The same, as the worker is told. */
export function workersSpotlight({ spotlight: run, reading }: Shown): Spotlight {
  return { run, isAtBest: reading === 'best' };
}

/** The constants of a configuration's runs, as the page shows them of one. */
export function descriptionOf(ready: ReadyMessage, run: number): RunDescription {
  return { ...ready, ...ofRun(ready.data, run) };
}

/** What changes where another run comes into the spotlight, or models are read at another moment. */
export function showing(before: AppState, next: Partial<Shown>): Partial<AppState> {
  const shown = { ...before, ...next };
  const { ready, told, historyVersion } = before;
  return {
    ...next,
    ready: ready && descriptionOf(ready, shown.spotlight),
    ...spotlit(told, shown),
    historyVersion: historyVersion + 1,
  };
}

/** The last step of a block, as a block; null where it has none. */
export function lastStepOf(block: LossBlock): LossBlock | null {
  const { first, count } = block;
  if (count === 0) return null;
  const last = (values: Float32Array) => values.slice((values.length / count) * (count - 1));
  return {
    ...block,
    first: first + count - 1,
    count: 1,
    shared: last(block.shared),
    baseline: last(block.baseline),
    weights: last(block.weights),
  };
}

function numbersOf({ first, shared, weights }: LossBlock): StepNumbers {
  return { step: first, losses: [...shared], weights: [...weights] };
}
