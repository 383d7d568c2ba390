import { SegmentedControl } from '@mantine/core';
import type { TaskKind } from '../../../core/config/schema';
import { taskKinds } from '../../../core/tasks';
import { text } from '../../text/text';
import type { TabChoiceProps } from './chart-tab';

/** Whether there is a task that is judged by more than one metric. */
export function canChooseMetric(tasks: readonly { readonly kind: TaskKind }[]): boolean {
  return tasks.some(({ kind }) => taskKinds[kind].metrics.length > 1);
}

/** Which metric is shown of tasks that have several. */
export function MetricChoice({ tasks, options, onChange }: TabChoiceProps) {
  if (!canChooseMetric(tasks)) return null;
  return (
    <SegmentedControl
      aria-label={text('charts.metric.label')}
      value={options.metric}
      onChange={(metric) => onChange({ metric })}
      data={[
        { value: 'r2', label: 'R²' },
        { value: 'rmse', label: 'RMSE' },
      ]}
    />
  );
}
