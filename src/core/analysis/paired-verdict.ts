import type { Judgement } from '../run/told';
import { type PairedGain, pairedGain } from './paired-gain';
import { findingOf, holmOf, meanOf } from './statistics';
import {
  type JudgedTask,
  type LeftOut,
  type Verdict,
  type VerdictCode,
  verdictMetric,
  verdictOf,
} from './verdict';

/**
 * Compares the shared model of each run with the baseline of the same seed, by one metric a task for all runs. Of one
 * run {@link verdictOf}; of several, a task is helped or hurt where the 95 % interval of the mean of its differences
 * leaves out 0, however small they are: the interval says what `evenPercent` guesses of a single run. Where no
 * task's does, that of delta-m may. A run without a score of both models is left out of its task alone.
 *
 * `tasksOf` says what there is to know of the tasks of a run.
 */
export function pairedVerdict(
  judgement: Pick<Judgement, 'step' | 'shared' | 'baseline'>,
  tasksOf: (run: number) => readonly JudgedTask[],
): Verdict {
  const { step, shared, baseline } = judgement;
  const tasks = tasksOf(0).map((task, index) => ({
    ...task,
    metric: verdictMetric(task, shared[0]![index]!).id as NonNullable<JudgedTask['metric']>,
  }));
  const verdicts = shared.map((own, run) =>
    verdictOf(
      { step, shared: own, baseline: baseline[run] ?? [] },
      tasksOf(run).map((task, index) => ({ ...task, metric: tasks[index]!.metric })),
    ),
  );
  const [first] = verdicts;
  if (verdicts.length === 1) return first!;
  const byTask = tasks.map((_, task) => pairedGain(verdicts.map(({ gains }) => gains[task]!)));
  const compared = indexesWhere(byTask, ({ count }) => count > 0);
  const total = pairedGain(verdicts.map(({ gains }) => meanOf(compared.map((task) => gains[task]!))));
  const corrected = new Array<number>(tasks.length).fill(Number.NaN);
  for (const [place, p] of holmOf(compared.map((task) => byTask[task]!.p)).entries()) {
    corrected[compared[place]!] = p;
  }
  const verdict: Verdict = {
    code: first!.code,
    deltaM: total.mean,
    gains: byTask.map(({ mean }) => mean),
    helped: [],
    hurt: [],
    leftOut: leftOutOf(verdicts, byTask),
    paired: { runs: verdicts.length, tasks: byTask, total, corrected },
  };
  if (first!.code === 'too-early') return verdict;
  return compared.length === 0 ? { ...verdict, code: 'nothing-to-compare' } : found(verdict, false);
}

/** A verdict on several runs, its tasks judged as several comparisons by Holm's correction or each by itself. */
export function found(verdict: Verdict, isCorrected: boolean): Verdict {
  const { paired, code } = verdict;
  if (paired === undefined || code === 'too-early' || code === 'nothing-to-compare') return verdict;
  const clear = (sign: number) =>
    indexesWhere(paired.tasks, ({ interval, mean }, task) => {
      if (interval === null || sign * mean <= 0) return false;
      return isCorrected ? paired.corrected[task]! < 0.05 : findingOf(interval) !== 'unclear';
    });
  const [helped, hurt] = [clear(1), clear(-1)];
  return { ...verdict, helped, hurt, code: codeOf(helped.length, hurt.length, paired.total) };
}

function codeOf(helped: number, hurt: number, { interval }: PairedGain): VerdictCode {
  if (helped > 0 && hurt > 0) return 'mixed';
  if (helped > 0) return 'helps';
  if (hurt > 0) return 'hurts';
  const whole = interval === null ? 'unclear' : findingOf(interval);
  if (whole === 'unclear') return 'unclear';
  return whole === 'more' ? 'helps-on-mean' : 'hurts-on-mean';
}

/** The tasks that no run can compare, with a reason: one that is not that a run has diverged, where there is one. */
function leftOutOf(verdicts: readonly Verdict[], tasks: readonly PairedGain[]): LeftOut[] {
  return tasks.flatMap(({ count }, task): LeftOut[] => {
    if (count > 0) return [];
    const reasons = verdicts.flatMap(({ leftOut }) => leftOut.filter((one) => one.task === task));
    const reason = reasons.find((one) => one.reason !== 'no-label') ?? reasons[0];
    return reason === undefined ? [] : [reason];
  });
}

function indexesWhere<T>(values: readonly T[], holds: (value: T, index: number) => boolean): number[] {
  return values.flatMap((value, index) => (holds(value, index) ? [index] : []));
}
