import type { History } from '../../../core/analysis/history';
import type { Column } from '../../../core/analysis/series-table';
import { text } from '../../text/text';
import { stepsOfFactor } from './options';
import { curvesOf } from './task-curves';
import { type ChartSubject, metricPlace, type TaskOptions } from './task-drawing';

/**
 * Everything that is kept of one task's curves, those on top first, whatever is hidden or zoomed. Training curves
 * come as they were measured, and once more as smoothed.
 */
export function taskColumns(history: History, subject: ChartSubject, options: TaskOptions): Column[] {
  const { task } = subject;
  const curves = curvesOf(options.tab, metricPlace(subject.metrics, options), history.hasBaseline);
  return curves.toReversed().flatMap(({ name, measure, model }) => {
    const raw = { name, series: history.series(task, measure, model) };
    if (measure !== 'train' || options.factor === 0) return [raw];
    const steps = stepsOfFactor(options.factor);
    const series = history.smoothed(task, measure, model, options.factor);
    return [{ name: text('charts.table.smoothed', { name, steps }), series }, raw];
  });
}
