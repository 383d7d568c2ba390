import { scoreOf, verdictMetric } from '../../core/analysis/verdict';
import type { LessonFacts } from '../../core/lesson/goal';
import type { Finding } from './finding';
import { judgedTasks } from './finding';
import { readJudgement } from './spotlight';
import type { AppState } from './state';

/** What a lesson's tasks look at: the run as the page shows it, with the verdict that it shows. */
export function lessonFacts(state: AppState, { verdict }: Pick<Finding, 'verdict'>): LessonFacts {
  const { config, ready, told, reading, step, gradients } = state;
  const judgement = readJudgement(told, reading);
  const count = config.tasks.length;
  const isOfThis = ready !== null && judgement?.shared.every((tasks) => tasks.length === count) === true;
  const byTask = (ofRunTask: (run: number, task: number) => number) =>
    isOfThis
      ? config.tasks.map((_, task) => meanOver(judgement.shared.length, (run) => ofRunTask(run, task)))
      : [];
  const conflicts = gradients.recentShare();
  return {
    config,
    step,
    verdict,
    scores: byTask((run, task) => {
      const own = judgedTasks(config, ready)(run)[task]!;
      const evaluation = judgement!.shared[run]![task]!;
      return scoreOf(evaluation, own, verdictMetric(own, evaluation));
    }),
    losses: byTask((run, task) => judgement!.shared[run]![task]!.loss),
    conflicts: 100 * meanOver(conflicts.runs.length, (run) => conflicts.runs[run]!.at(-1) ?? Number.NaN),
  };
}

function meanOver(runs: number, ofOne: (run: number) => number): number {
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += ofOne(run);
  return sum / runs;
}
