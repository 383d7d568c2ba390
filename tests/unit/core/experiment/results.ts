import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Change, Variant } from '../../../../src/core/experiment/experiment';
import type { VariantResult } from '../../../../src/core/experiment/result';
import type { Entry } from '../../../../src/core/experiment/table';
import type { Judgement } from '../../../../src/core/run/told';

const scored = (r2: number) => ({ loss: 1 - r2, metrics: [r2, Math.sqrt(1 - r2)], confusion: [] });
const gone = { loss: Number.NaN, metrics: [Number.NaN, Number.NaN], confusion: [] };

/** [run][task]: R2, null where it is not to be had. */
export type Scores = readonly (readonly (number | null)[])[];

export interface Given {
  readonly baseline?: Scores;
  /** [task] */
  readonly weights?: readonly number[];
  /** At the best steps, where that is another judgement. */
  readonly best?: Scores;
  readonly diverged?: readonly number[];
  readonly stepsToBest?: readonly number[];
  readonly parameters?: number;
  readonly elapsedMs?: number;
}

function judgement(shared: Scores, baseline: Scores): Judgement {
  const judged = (scores: Scores) => scores.map((run) => run.map((r2) => (r2 === null ? gone : scored(r2))));
  return {
    step: 500,
    elapsedMs: 10,
    isDue: true,
    shared: judged(shared),
    baseline: judged(baseline),
    validation: null,
  };
}

/** What a variant of regressions came to whose R2 are `shared`. */
export function resultWith(shared: Scores, given: Given = {}): VariantResult {
  const { baseline = shared.map((run) => run.map(() => 0.5)), weights = shared[0]!.map(() => 1) } = given;
  return {
    link: '',
    last: judgement(shared, baseline),
    best: given.best === undefined ? null : judgement(given.best, baseline),
    stepsToBest: given.stepsToBest ?? shared.map(() => 500),
    ended: (given.diverged ?? []).map((run) => ({ step: 9, run, task: 0 })),
    tasks: shared.map(() => weights.map((weight) => ({ kind: 'regression', weight, metric: 'auto' }))),
    parameters: given.parameters ?? 100,
    elapsedMs: given.elapsedMs ?? 1000,
    curves: { steps: [], shared: [], baseline: [] },
  };
}

export function variant(change: Change = {}, link = 'v=1'): Variant {
  const tasks = [defaultTask, defaultTask];
  return { link, change, config: { ...defaultConfig, tasks } };
}

export function done(shared: Scores, given: Given = {}): Entry {
  return { variant: variant(), state: { kind: 'done', result: resultWith(shared, given) } };
}
