import { knownMean } from '../../core/analysis/statistics';
import { scoreOf } from '../../core/analysis/verdict';
import type { Evaluation } from '../../core/tasks/kind';
import { readJudgement } from './spotlight';
import type { AppState } from './state';
import { judgedBy } from './useJudgedBy';

type Judged = Pick<AppState, 'config' | 'told' | 'reading'>;

/** [task]: the score on the test rows by the metric that the verdict goes by; of several seeds the mean of those that have one. */
export function meanScores(state: Judged): readonly number[] {
  const metrics = judgedBy(state);
  return meansOf(state, (evaluation, task) => scoreOf(evaluation, state.config.tasks[task]!, metrics[task]!));
}

/** [task]: the loss on the test rows, likewise. */
export function meanLosses(state: Judged): readonly number[] {
  return meansOf(state, ({ loss }) => loss);
}

/** The share of pairs of tasks in conflict among the steps that were measured last, 0 to 1; of several seeds the mean. */
export function meanConflict({ gradients }: Pick<AppState, 'gradients'>): number {
  return knownMean(gradients.recentShare().runs.map((shares) => shares.at(-1) ?? Number.NaN));
}

function meansOf(
  { config, told, reading }: Judged,
  valueIn: (evaluation: Evaluation, task: number) => number,
): readonly number[] {
  const runs = readJudgement(told, reading)?.shared ?? [];
  return config.tasks.map((_, task) =>
    knownMean(runs.map((run) => (run[task] === undefined ? Number.NaN : valueIn(run[task], task)))),
  );
}
