import { useMemo } from 'react';
import { verdictMetric } from '../../core/analysis/verdict';
import { taskKinds } from '../../core/tasks';
import type { Metric } from '../../core/tasks/kind';
import { readJudgement } from './spotlight';
import type { AppState } from './state';
import { useCalm } from './useCalm';

const unjudged = { loss: Number.NaN, metrics: [], confusion: [] };

/**
 * [task]: the metric that the verdict goes by, one for all runs, as far as the judgement that is read lets one say. As
 * there, it is the first run that says which classes are rare.
 */
export function judgedBy({
  config,
  told,
  reading,
}: Pick<AppState, 'config' | 'told' | 'reading'>): readonly Metric[] {
  const [first] = readJudgement(told, reading)?.shared ?? [];
  return config.tasks.map((task, index) => verdictMetric(task, first?.[index] ?? unjudged));
}

/** The same, as it is now. */
export function useJudgedBy(): readonly Metric[] {
  const ids = useCalm((state) =>
    judgedBy(state)
      .map(({ id }) => id)
      .join(),
  );
  return useMemo(() => ids.split(',').map((id) => metricById.get(id)!), [ids]);
}

const metricById: ReadonlyMap<string, Metric> = new Map(
  Object.values(taskKinds).flatMap(({ metrics }) => metrics.map((metric) => [metric.id, metric] as const)),
);
