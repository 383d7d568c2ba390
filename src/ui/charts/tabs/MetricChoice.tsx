import { SegmentedControl } from '@mantine/core';
import type { TaskKind } from '../../../core/config/schema';
import { text } from '../../text/text';
import type { TabChoiceProps } from './chart-tab';

/** Whether there is a task that predicts a number. */
export function canChooseMetric(tasks: readonly { readonly kind: TaskKind }[]): boolean {
  return tasks.some(({ kind }) => kind === 'regression');
}

/** Which metric is shown of tasks that predict a number; of classes it is the one that the task is judged by. */
export function MetricChoice({ tasks, options, onChange }: TabChoiceProps) {
  if (!canChooseMetric(tasks)) return null;
  return (
    <SegmentedControl
      aria-label={text('charts.metric.label')}
      value={options.metric}
      onChange={(metric) => onChange({ metric: metric as typeof options.metric })}
      data={[
        { value: 'r2', label: 'R²' },
        { value: 'rmse', label: 'RMSE' },
      ]}
    />
  );
}
