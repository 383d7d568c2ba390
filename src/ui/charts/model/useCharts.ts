import { useMemo } from 'react';
import { hasConflicts } from '../../store/shared-trunk';
import { useApp } from '../../store/store';
import type { Chart } from './chart';
import { chartsOf } from './charts-of';
import type { ChartOptions } from './options';
import type { ChartTask } from './useChartTasks';

/** The charts of the open tab; none of conflicts where there is nothing that tasks could conflict over. */
export function useCharts(options: ChartOptions, tasks: readonly ChartTask[]): readonly Chart[] {
  const history = useApp((state) => state.history);
  const gradients = useApp((state) => state.gradients);
  const junctions = useApp((state) => state.junctions);
  const stepsPerEpoch = useApp((state) => state.ready?.stepsPerEpoch ?? 1);
  const isEmpty = useApp(({ config }) => options.tab === 'conflict' && !hasConflicts(config));
  return useMemo(
    () => (isEmpty ? [] : chartsOf({ history, gradients, junctions, tasks, stepsPerEpoch, options })),
    [isEmpty, history, gradients, junctions, tasks, stepsPerEpoch, options],
  );
}
