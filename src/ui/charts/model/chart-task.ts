import type { TaskKind } from '../../../core/config/schema';

/** What a chart needs to know of a task. */
export interface ChartTask {
  readonly name: string;
  readonly kind: TaskKind;
}
