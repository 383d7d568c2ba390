import { useMemo } from 'react';
import { taskKinds } from '../../core/tasks';
import type { Metric } from '../../core/tasks/kind';
import { shownNames } from '../store/names';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { useJudgedBy } from '../store/useJudgedBy';
import type { ChartTask } from './model/chart-task';

/** The tasks of the current run, by the names that the page gives them. */
export function useChartTasks(): readonly ChartTask[] {
  const config = useApp((state) => state.config);
  const table = useApp((state) => state.table);
  const metrics = useJudgedBy();
  const tasks = useMemo(() => chartTasksOf({ config, table }, metrics), [config, table, metrics]);
  // Most changes of the configuration leave them alone, and charts are drawn anew where they are others.
  const key = JSON.stringify(tasks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all that the tasks are
  return useMemo(() => tasks, [key]);
}

export function chartTasksOf(
  { config, table }: Pick<AppState, 'config' | 'table'>,
  metrics: readonly Metric[],
): readonly ChartTask[] {
  const names = shownNames({ config, table });
  return config.tasks.map(({ kind }, task) => ({
    name: names[task] ?? '',
    kind,
    metric: metrics[task]?.id ?? taskKinds[kind].metrics[0]!.id,
  }));
}
