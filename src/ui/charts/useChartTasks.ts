import type { TaskKind } from '../../core/config/schema';
import { useApp } from '../store/store';

/** What a chart needs to know of a task. */
export interface ChartTask {
  readonly name: string;
  readonly kind: TaskKind;
}

/** The tasks of the current run; before it has said anything, those of the configuration. */
export function useChartTasks(): readonly ChartTask[] {
  return useApp((state) => state.ready?.tasks ?? state.config.tasks);
}
