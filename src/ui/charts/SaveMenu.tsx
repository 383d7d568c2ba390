import type { ChartOptions } from './options';
import type { ChartTask } from './useChartTasks';

export function SaveMenu(_props: { readonly options: ChartOptions; readonly tasks: readonly ChartTask[] }) {
  return null;
}
