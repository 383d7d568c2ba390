import { earliestStep, type Verdict, verdictOf } from '../../core/analysis/verdict';
import type { TaskConfig } from '../../core/config/schema';
import type { AppState } from '../store/state';
import { useCalm } from '../store/useCalm';

const cache = new WeakMap<object, { readonly tasks: readonly TaskConfig[]; readonly verdict: Verdict }>();

/** A task's gain by sharing in percent; NaN where it cannot be said, or not yet. */
export function useGain(task: number): number {
  return useCalm((state) => gainOf(state, task));
}

function gainOf({ evaluation, ready, config }: AppState, task: number): number {
  if (evaluation === null || ready === null || evaluation.step < earliestStep) return Number.NaN;
  let known = cache.get(evaluation);
  if (known?.tasks !== config.tasks) {
    const tasks = ready.tasks.map(({ kind, trained }, index) => {
      const { weight = 1, metric = 'auto' } = config.tasks[index] ?? {};
      return { kind, weight, metric, trained };
    });
    known = { tasks: config.tasks, verdict: verdictOf(evaluation, tasks) };
    cache.set(evaluation, known);
  }
  return known.verdict.gains[task] ?? Number.NaN;
}
