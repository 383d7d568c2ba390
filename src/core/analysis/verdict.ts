import type { TaskConfig } from '../config/schema';
import type { RunJudgement } from '../run/told';
import { taskKinds } from '../tasks';
import type { Evaluation } from '../tasks/kind';
import { deltaM, type LeftOutReason } from './delta-m';

/**
 * What can be said of sharing: it helps some tasks and hurts none, the other way round, both, neither; or there
 * were too few steps to say; or there is no task to compare (no baseline, one task, or all are left out).
 */
export type VerdictCode = 'helps' | 'hurts' | 'mixed' | 'even' | 'too-early' | 'nothing-to-compare';

export interface Verdict {
  readonly code: VerdictCode;
  /** Mean of the tasks' gains in percent, positive where sharing is better; NaN without a task to compare. */
  readonly deltaM: number;
  /** [task]: gain in percent, positive where sharing is better; NaN where the task is left out. */
  readonly gains: readonly number[];
  /** Indexes of the tasks that gain, and that lose, more than {@link evenPercent}. */
  readonly helped: readonly number[];
  readonly hurt: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly task: number;
  /**
   * 'off': its loss weight is 0; 'not-learnt': neither model beats always answering the mean;
   * 'baseline-near-zero' and 'not-finite': see {@link deltaM}.
   */
  readonly reason: LeftOutReason | 'off' | 'not-learnt';
}

/** Gains up to this count as none: on 300 test rows an accuracy moves by as much when three rows change sides. */
export const evenPercent = 1;

/** Before so many updates the models still show their initial numbers more than what they learnt. */
export const earliestStep = 100;

/** R2 that a regression must pass, under one of the models, to count as learnt at all. */
const learntR2 = 0.05;

/** Compares the shared model with the single-task baseline, by the first metric of each task's kind. */
export function verdictOf(
  judged: Omit<RunJudgement, 'elapsedMs'>,
  tasks: readonly Pick<TaskConfig, 'kind' | 'weight'>[],
): Verdict {
  const { shared, baseline } = judged;
  if (baseline.length === 0 || tasks.length < 2) return nothing(tasks.length, []);
  const metrics = tasks.map((task) => taskKinds[task.kind].metrics[0]!);
  const first = (evaluations: readonly Evaluation[]) =>
    evaluations.map((evaluation) => [evaluation.metrics[0] ?? Number.NaN]);
  const gain = deltaM({
    baseline: first(baseline),
    multitask: first(shared),
    lowerIsBetter: metrics.map((metric) => [metric.lowerIsBetter]),
  });
  const leftOut = tasks.flatMap((task, index): LeftOut[] => {
    if (task.weight === 0) return [{ task: index, reason: 'off' }];
    if (!isLearnt(shared[index]!, baseline[index]!, metrics[index]!.id)) {
      return [{ task: index, reason: 'not-learnt' }];
    }
    return gain.leftOut.filter((one) => one.task === index);
  });
  const skipped = new Set(leftOut.map((one) => one.task));
  const gains = gain.gains.map((value, index) => (skipped.has(index) ? Number.NaN : value));
  const compared = gains.filter((value) => !Number.isNaN(value));
  const summary = {
    deltaM: compared.reduce((sum, value) => sum + value, 0) / compared.length,
    gains,
    helped: indexesOf(gains, (value) => value > evenPercent),
    hurt: indexesOf(gains, (value) => value < -evenPercent),
    leftOut,
  };
  if (judged.step < earliestStep) return { code: 'too-early', ...summary };
  if (compared.length === 0) return nothing(tasks.length, leftOut);
  return { code: codeOf(summary.helped.length > 0, summary.hurt.length > 0), ...summary };
}

function codeOf(helps: boolean, hurts: boolean): VerdictCode {
  if (helps && hurts) return 'mixed';
  if (helps) return 'helps';
  return hurts ? 'hurts' : 'even';
}

/** A regression that neither model learns has two R2 around 0 or below, whose ratio would mean nothing. */
function isLearnt(shared: Evaluation, baseline: Evaluation, metric: string): boolean {
  if (metric !== 'r2') return true;
  const values = [shared.metrics[0]!, baseline.metrics[0]!];
  return !values.every((value) => value < learntR2);
}

function nothing(tasks: number, leftOut: readonly LeftOut[]): Verdict {
  const gains = new Array<number>(tasks).fill(Number.NaN);
  return { code: 'nothing-to-compare', deltaM: Number.NaN, gains, helped: [], hurt: [], leftOut };
}

function indexesOf(values: readonly number[], holds: (value: number) => boolean): number[] {
  return values.flatMap((value, index) => (holds(value) ? [index] : []));
}
