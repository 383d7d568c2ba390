import { deltaM } from '../analysis/delta-m';
import { type PairedGain, pairedGain } from '../analysis/paired-gain';
import { pairedVerdict } from '../analysis/paired-verdict';
import { scoreOf, type Verdict } from '../analysis/verdict';
import type { Judgement } from '../run/told';
import type { Evaluation, Metric } from '../tasks/kind';
import type { VariantResult } from './result';

/** Which judgement a result is read by: every model at its own best step, or all after the last one. */
export type Reading = 'best' | 'now';

/** A result in one reading. */
export interface ReadResult {
  /** [run][task], by the metrics of the table; NaN of a task that was not trained, and of a run that diverged. */
  readonly scores: readonly (readonly number[])[];
  /** [run][task]: test losses, likewise. */
  readonly losses: readonly (readonly number[])[];
  /** Of the gain over the single-task networks of the same seeds. */
  readonly deltaM: PairedGain;
  readonly verdict: Verdict;
}

/** Results never change, and a table is made anew with each that comes: what they were read as, by reading and metrics. */
const known = new WeakMap<VariantResult, Map<string, ReadResult>>();

/** Reads a result by one metric a task, so that all variants are held to the same. */
export function read(result: VariantResult, reading: Reading, metrics: readonly Metric[]): ReadResult {
  const own = known.get(result) ?? new Map<string, ReadResult>();
  known.set(result, own);
  const key = [reading, ...metrics.map(({ id }) => id)].join(' ');
  const found = own.get(key) ?? readAnew(result, reading, metrics);
  own.set(key, found);
  return found;
}

function readAnew(result: VariantResult, reading: Reading, metrics: readonly Metric[]): ReadResult {
  const judgement = judgementOf(result, reading);
  const valuesBy = (pick: (evaluation: Evaluation, run: number, task: number) => number) =>
    judgement.shared.map((evaluations, run) =>
      evaluations.map((evaluation, task) =>
        isTrained(result, run, task) ? pick(evaluation, run, task) : Number.NaN,
      ),
    );
  const verdict = pairedVerdict(judgement, (run) =>
    result.tasks[run]!.map((task, index) => ({ ...task, metric: judgedBy(metrics[index]!) })),
  );
  return {
    scores: valuesBy((evaluation, run, task) =>
      scoreOf(evaluation, result.tasks[run]![task]!, metrics[task]!),
    ),
    losses: valuesBy(({ loss }) => loss),
    deltaM: verdict.paired?.total ?? pairedGain([verdict.deltaM]),
    verdict,
  };
}

/** Without validation rows there is no best step. A run that has diverged has nothing to say of its last. */
export function judgementOf({ best, last, ended }: VariantResult, reading: Reading): Judgement {
  if (reading === 'best' && best !== null) return best;
  const gone = new Set(ended.map(({ run }) => run));
  const shared = last.shared.map((run, i) => (gone.has(i) ? run.map(nothing) : run));
  return { ...last, shared };
}

const nothing = ({ metrics, confusion }: Evaluation): Evaluation => ({
  loss: Number.NaN,
  metrics: metrics.map(() => Number.NaN),
  confusion,
});

export function isTrained({ tasks }: VariantResult, run: number, task: number): boolean {
  return tasks[run]![task]!.weight > 0;
}

/** A number is judged by R2, whatever it is asked for. */
function judgedBy({ id }: Metric) {
  return id === 'r2' || id === 'rmse' ? 'auto' : id;
}

/**
 * [run]: whether a result beats another one of the same seeds, by the sign of {@link deltaM} against it: 1 or 0, 1/2 where
 * they are even. Who has diverged loses; NaN where both have, and where no task can be compared.
 */
export function winsOver(own: ReadResult, other: ReadResult, metrics: readonly Metric[]): number[] {
  return own.scores.map((scores, run) => {
    const others = other.scores[run]!;
    const has = (values: readonly number[]) => values.some((value) => !Number.isNaN(value));
    if (!has(scores) || !has(others)) return has(scores) ? 1 : has(others) ? 0 : Number.NaN;
    const { percent } = deltaM({
      multitask: scores.map((score) => [score]),
      baseline: others.map((score) => [score]),
      lowerIsBetter: metrics.map(({ lowerIsBetter }) => [lowerIsBetter]),
    });
    return Number.isNaN(percent) ? percent : (Math.sign(percent) + 1) / 2;
  });
}
