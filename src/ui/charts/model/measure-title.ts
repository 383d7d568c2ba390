import type { TaskKind } from '../../../core/config/schema';
import { taskKinds } from '../../../core/tasks';
import type { ChartOptions } from './options';
import { metricPlace } from './task-drawing';

/** What a task's chart measures, in words: "cross-entropy", "R²". */
export function measureTitle(kind: TaskKind, options: Pick<ChartOptions, 'tab' | 'metric'>): string {
  const { lossTitle, metrics } = taskKinds[kind];
  return options.tab === 'loss' ? lossTitle : (metrics[metricPlace(metrics, options)]?.title ?? '');
}
