import type { History } from '../../core/analysis/history';
import type { Column } from '../../core/analysis/series-table';
import { text } from '../text/text';
import { type ChartSubject, metricPlace } from './drawing';
import { type ChartOptions, type CurveId, curvesOf, stepsOfFactor } from './options';

/** A curve's numbers under a heading. */
export interface CurveColumn extends Column {
  readonly id: CurveId;
}

/**
 * Everything that is kept of one task's curves, those on top first, whatever is hidden or zoomed. Training curves
 * come as they were measured, and once more as smoothed.
 */
export function columnsOf(history: History, subject: ChartSubject, options: ChartOptions): CurveColumn[] {
  const { task } = subject;
  const curves = curvesOf(options.tab, metricPlace(subject.metrics, options), history.hasBaseline);
  return curves.toReversed().flatMap(({ id, measure, model }) => {
    const name = text(`charts.curve.${id}`);
    const raw = { id, name, series: history.series(task, measure, model) };
    if (measure !== 'train' || options.factor === 0) return [raw];
    const steps = stepsOfFactor(options.factor);
    const series = history.smoothed(task, measure, model, options.factor);
    return [{ id, name: text('charts.table.smoothed', { name, steps }), series }, raw];
  });
}
