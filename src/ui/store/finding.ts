import { pairedVerdict } from '../../core/analysis/paired-verdict';
import type { JudgedTask, Verdict } from '../../core/analysis/verdict';
import { wordsKey } from '../../core/analysis/verdict-amount';
import { readJudgement } from './spotlight';
import type { AppState } from './state';
import { trainedOf } from './weights-in-use';

/** Words stand at least so long while a run goes on: a gain that wavers around a limit would change them all the time. */
const wordsMs = 1_000;

/** A judgement on the test rows and what it says of sharing: what is shown of it anywhere is shown of this one. */
export interface Finding {
  readonly evaluation: AppState['evaluation'];
  /** Null before the first judgement, without a baseline, or while a run of other tasks starts. */
  readonly verdict: Verdict | null;
  /** What the verdict is of besides. */
  readonly runId: number;
  readonly tasks: AppState['config']['tasks'];
  readonly ready: AppState['ready'];
  /** What goes into the verdict's words, and since when they stand, by the clock of {@link nextFinding}. */
  readonly words: string;
  readonly since: number;
}

/**
 * What is to be shown at `now` where `before` was. One whose words differ waits until those that are shown have stood a
 * while, with all its numbers, so that words and numbers never speak of two judgements. The user's own changes, a run
 * that stands, and the first words of all are shown at once.
 */
export function nextFinding(before: Finding | null, state: AppState, now: number): Finding {
  const { evaluation, runId, ready, config, phase, speed } = state;
  const { tasks } = config;
  const isOfSame = before?.runId === runId && before.tasks === tasks && before.ready === ready;
  if (before !== null && isOfSame && before.evaluation === evaluation) return before;
  const verdict = verdictIn(state);
  const words = verdict === null ? '' : wordsKey(verdict);
  const next = { evaluation, verdict, runId, tasks, ready, words, since: now };
  if (before === null || !isOfSame || isUnsaid(before)) return next;
  if (before.words === words) return { ...next, since: before.since };
  const isFlowing = phase === 'running' && speed === null;
  return isFlowing && now - before.since < wordsMs ? before : next;
}

function isUnsaid({ verdict }: Finding): boolean {
  return verdict === null || verdict.code === 'too-early';
}

/** What the latest judgement says of sharing. */
export function verdictIn({ told, reading, ready, config }: AppState): Verdict | null {
  const judgement = readJudgement(told, reading);
  const count = config.tasks.length;
  const isComplete = (models: readonly (readonly unknown[])[]) =>
    models.length === config.seeds && models.every((tasks) => tasks.length === count);
  if (judgement === null || !isComplete(judgement.shared) || !isComplete(judgement.baseline)) return null;
  return pairedVerdict(judgement, judgedTasks(config, ready));
}

/** By run, what there is to know of its tasks for a verdict on them. */
export function judgedTasks(
  { tasks }: Pick<AppState['config'], 'tasks'>,
  ready: AppState['ready'],
): (run: number) => readonly JudgedTask[] {
  return (run) =>
    tasks.map(({ kind, weight, metric }, index) => ({
      kind,
      weight,
      metric,
      ...trainedOf(ready, index, run),
    }));
}
