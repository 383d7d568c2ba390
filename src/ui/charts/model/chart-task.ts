import type { TaskKind } from '../../../core/config/schema';
import type { Metric } from '../../../core/tasks/kind';

/** What a chart needs to know of a task. */
export interface ChartTask {
  readonly name: string;
  readonly kind: TaskKind;
  /** The metric that the verdict goes by; absent for the first of its kind. */
  readonly metric?: Metric['id'];
}
