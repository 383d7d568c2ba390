import type { TaskConfig, TaskKind } from '../../../core/config/schema';

/** What a chart needs to know of a task. */
export interface ChartTask {
  readonly name: string;
  readonly kind: TaskKind;
  /** By which a task with classes is judged, where that is said. */
  readonly metric?: TaskConfig['metric'];
}
