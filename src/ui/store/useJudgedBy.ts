import { useMemo } from 'react';
import { verdictMetric } from '../../core/analysis/verdict';
import { taskKinds } from '../../core/tasks';
import type { Metric } from '../../core/tasks/kind';
import type { AppState } from './state';
import { useCalm } from './useCalm';

const unjudged = { loss: Number.NaN, metrics: [], confusion: [] };

/** [task]: the metric that the verdict goes by, as far as the latest judgement lets one say. */
export function judgedBy({ config, evaluation }: Pick<AppState, 'config' | 'evaluation'>): readonly Metric[] {
  return config.tasks.map((task, index) => verdictMetric(task, evaluation?.shared[index] ?? unjudged));
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
