import { startConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import type { Experiment, Question } from '../../../../src/core/experiment/experiment';
import type { Affinity, VariantResult, VariantState } from '../../../../src/core/experiment/result';
import { planned } from '../../../../src/core/experiment/variants';
import { type Results, resultsOf } from '../../../../src/ui/compare/results';

/** Two regressions, so that R2 is the score. */
export const base: Config = {
  ...startConfig,
  seeds: 4,
  steps: 100,
  validationShare: 0,
  tasks: startConfig.tasks.map((task) => ({ ...task, kind: 'regression' })),
};

export const tasks = ['A', 'B'];

/** Scores of each run of one variant; null for one that diverged. */
export type Runs = readonly (readonly number[] | null)[];

/** Runs of tasks with these scores, single-task networks at 0.5 each, labels where said. */
export function resultWith(
  scores: Runs,
  about: { weights?: readonly number[]; labels?: number } = {},
): VariantResult {
  const count = scores.find((each) => each !== null)?.length ?? 2;
  const evaluation = (score: number) => ({ loss: 1 - score, metrics: [score, 1 - score], confusion: [] });
  const judged = {
    step: 100,
    elapsedMs: 10,
    isDue: true,
    validation: null,
    shared: scores.map((run) => (run ?? new Array<number>(count).fill(Number.NaN)).map(evaluation)),
    baseline: scores.map(() => new Array<number>(count).fill(0.5).map(evaluation)),
  };
  return {
    link: '',
    last: judged,
    best: null,
    stepsToBest: scores.map(() => 100),
    ended: scores.flatMap((run, place) => (run === null ? [{ step: 3, run: place, task: 0 }] : [])),
    tasks: scores.map(() =>
      Array.from({ length: count }, (_, task) => ({
        kind: 'regression' as const,
        weight: about.weights?.[task] ?? 1,
        ...(about.labels === undefined ? {} : { trained: [about.labels] }),
      })),
    ),
    parameters: 132,
    elapsedMs: 50,
    curves: {
      steps: [0, 100],
      shared: [
        [1, 0.5],
        [1, 0.5],
      ],
      baseline: [
        [1, 0.6],
        [1, 0.6],
      ],
    },
  };
}

/** The results of a question whose variants came to these, in their order; those without one wait. */
export function resultsWith(
  question: Question,
  states: readonly (VariantState | VariantResult | null)[],
  about: {
    readonly base?: Config;
    readonly affinity?: readonly Affinity[];
    readonly tasks?: readonly string[];
  } = {},
): Results {
  const experiment: Experiment = { base: about.base ?? base, question };
  const { variants } = planned(experiment);
  const entries = variants.map((variant, place) => {
    const given = states[place] ?? null;
    if (given === null) return { variant, state: { kind: 'waiting' } as const };
    return { variant, state: 'kind' in given ? given : ({ kind: 'done', result: given } as const) };
  });
  return resultsOf({
    experiment,
    entries,
    affinity: about.affinity ?? [],
    reading: 'now',
    tasks: about.tasks ?? tasks,
  });
}

/** Both tasks of four runs about a score. */
export const about = (score: number): Runs => [-0.01, 0, 0.005, 0.012].map((by) => [score + by, score - by]);

export const choice = (id: string) => ({ id, options: {} });
