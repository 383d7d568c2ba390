import type { TaskConfig } from '../config/schema';
import type { RunJudgement } from '../run/told';
import { taskKinds } from '../tasks';
import { type ClassMetric, constantScore, rowsByClass } from '../tasks/class-scores';
import type { Evaluation, Metric } from '../tasks/kind';
import { deltaM, type LeftOutReason } from './delta-m';
import type { PairedGains } from './paired-gain';

/**
 * What can be said of sharing: it helps some tasks and hurts none, the other way round, both, neither; over several
 * runs, there is no clear difference, or one in the mean over the tasks alone (see paired-verdict.ts); or there were
 * too few steps to say; or there is no task to compare (no baseline, one task, or all are left out).
 */
export type VerdictCode =
  | 'helps'
  | 'hurts'
  | 'mixed'
  | 'even'
  | 'unclear'
  | 'helps-on-mean'
  | 'hurts-on-mean'
  | 'too-early'
  | 'nothing-to-compare';

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
  /** Of several runs, what each of them says. */
  readonly paired?: PairedGains;
}

export interface LeftOut {
  readonly task: number;
  /**
   * 'off': its loss weight is 0; 'no-label' and 'one-class': there is nothing to score on the test rows, or was nothing
   * to learn from on the training rows; 'not-learnt': neither model beats always giving the same answer;
   * 'baseline-near-zero' and 'not-finite': see {@link deltaM}.
   */
  readonly reason: LeftOutReason | 'off' | 'no-label' | 'one-class' | 'not-learnt';
}

/** What there is to know of a task for a verdict on it. */
export interface JudgedTask extends Pick<TaskConfig, 'kind' | 'weight'> {
  /** The metric by which it is judged; 'auto' or absent: {@link verdictMetric} chooses. */
  readonly metric?: TaskConfig['metric'];
  /** Training rows with a label by class, of a number all in one; absent where not known. */
  readonly trained?: readonly number[];
}

/** Gains up to this count as none: on 300 test rows an accuracy moves by as much when three rows change sides. */
export const evenPercent = 1;

/** Before so many updates the models still show their initial numbers more than what they learnt. */
export const earliestStep = 100;

/** The part of the way from a constant answer to a perfect one that one of the models must pass: learnt at all. */
const learntShare = 0.05;

/** A class with a smaller share of the test rows is rare: always answering another is right nearly always. */
const rareShare = 0.1;

/**
 * The metric that a task is judged by: the one that is asked for, else R2 of a number; of classes AUC where there are two
 * and one is rare, balanced accuracy where one of several is, and accuracy where none is.
 */
export function verdictMetric({ kind, metric = 'auto' }: JudgedTask, { confusion }: Evaluation): Metric {
  const { metrics } = taskKinds[kind];
  const asked = metrics.find(({ id }) => id === metric);
  if (asked !== undefined || kind === 'regression') return asked ?? metrics[0]!;
  const counts = rowsByClass(confusion).filter((count) => count > 0);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const isRare = counts.some((count) => count < rareShare * rows);
  const id = isRare ? (kind === 'binary' ? 'auc' : 'balanced') : 'accuracy';
  return metrics.find((each) => each.id === id)!;
}

/** Compares the shared model with the single-task baseline, by one metric a task. */
export function verdictOf(
  judged: Pick<RunJudgement, 'step' | 'shared' | 'baseline'>,
  tasks: readonly JudgedTask[],
): Verdict {
  const { shared, baseline } = judged;
  if (baseline.length === 0 || tasks.length < 2) return nothing(tasks.length, []);
  const metrics = tasks.map((task, index) => verdictMetric(task, shared[index]!));
  const scores = (evaluations: readonly Evaluation[]) =>
    evaluations.map((evaluation, index) => [scoreOf(evaluation, tasks[index]!, metrics[index]!)]);
  const gain = deltaM({
    baseline: scores(baseline),
    multitask: scores(shared),
    lowerIsBetter: metrics.map((metric) => [metric.lowerIsBetter]),
  });
  const leftOut = tasks.flatMap((task, index): LeftOut[] => {
    if (task.weight === 0) return [{ task: index, reason: 'off' }];
    const pair = [shared[index]!, baseline[index]!] as const;
    const reason = emptiness(task, pair[0]) ?? (isLearnt(task, pair, metrics[index]!) ? null : 'not-learnt');
    if (reason !== null) return [{ task: index, reason }];
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

/** The value of a metric; NaN where a task of that kind has no such metric. */
export function scoreOf({ metrics }: Evaluation, { kind }: JudgedTask, metric: Metric): number {
  return metrics[taskKinds[kind].metrics.findIndex(({ id }) => id === metric.id)] ?? Number.NaN;
}

/** What is missing for a score to mean anything: labels, or all classes but one; null where nothing is. */
function emptiness({ kind, trained }: JudgedTask, { loss, confusion }: Evaluation): LeftOut['reason'] | null {
  const sides = [...(confusion.length === 0 ? [] : [rowsByClass(confusion)]), ...(trained ? [trained] : [])];
  const classes = sides.map((counts) => counts.filter((count) => count > 0).length);
  if (Number.isNaN(loss) || classes.includes(0)) return 'no-label';
  return kind !== 'regression' && classes.includes(1) ? 'one-class' : null;
}

/** Ratios of scores that are no better than those of a constant answer would mean nothing. */
function isLearnt(task: JudgedTask, pair: readonly Evaluation[], metric: Metric): boolean {
  // A number's R2 is 0 for its mean.
  const isNumber = task.kind === 'regression';
  const by = isNumber ? taskKinds.regression.metrics[0]! : metric;
  const constant = isNumber ? 0 : constantScore(metric.id as ClassMetric, rowsByClass(pair[0]!.confusion));
  const perfect = by.lowerIsBetter ? 0 : 1;
  const parts = pair.map((each) => (scoreOf(each, task, by) - constant) / (perfect - constant));
  return !parts.every((part) => part < learntShare);
}

function nothing(tasks: number, leftOut: readonly LeftOut[]): Verdict {
  const gains = new Array<number>(tasks).fill(Number.NaN);
  return { code: 'nothing-to-compare', deltaM: Number.NaN, gains, helped: [], hurt: [], leftOut };
}

function indexesOf(values: readonly number[], holds: (value: number) => boolean): number[] {
  return values.flatMap((value, index) => (holds(value) ? [index] : []));
}
