import { earliestStep, type Verdict, verdictOf } from '../../core/analysis/verdict';
import type { AppState } from '../store/state';
import { useCalm } from '../store/useCalm';
import { leavesOut } from '../store/weights-in-use';

const cache = new WeakMap<object, Verdict>();

/** A task's gain by sharing in percent; NaN where it cannot be said, or not yet. */
export function useGain(task: number): number {
  return useCalm((state) => gainOf(state, task));
}

function gainOf({ evaluation, ready, config }: AppState, task: number): number {
  if (evaluation === null || ready === null || evaluation.step < earliestStep) return Number.NaN;
  let verdict = cache.get(evaluation);
  if (verdict === undefined) {
    const tasks = ready.tasks.map(({ kind }, index) => ({ kind, weight: leavesOut(config, index) ? 0 : 1 }));
    verdict = verdictOf(evaluation, tasks);
    cache.set(evaluation, verdict);
  }
  return verdict.gains[task] ?? Number.NaN;
}
