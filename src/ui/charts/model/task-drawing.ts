import type { History } from '../../../core/analysis/history';
import type { Metric } from '../../../core/tasks/kind';
import { type Drawing, drawCurves, type PlottedCurve, timeOf } from './drawing';
import type { ChartOptions, TaskTab } from './options';
import { type Curve, curvesOf } from './task-curves';

/** What a task's chart is about. */
export interface ChartSubject {
  readonly task: number;
  readonly metrics: readonly Metric[];
  readonly stepsPerEpoch: number;
}

/** The options of a tab with a chart for every task. */
export type TaskOptions = ChartOptions & { readonly tab: TaskTab };

/** R2 has no lower bound, and starts far down: the picture ends here, and says so. */
const lowestR2 = -1;

/** One task's chart of `history` as `options` ask for it. */
export function drawTask(history: History, subject: ChartSubject, options: TaskOptions): Drawing {
  const { task, metrics, stepsPerEpoch } = subject;
  const metric = metricPlace(metrics, options);
  const curves = curvesOf(options.tab, metric, history.hasBaseline, task);
  const visible = curves.filter(({ id }) => !options.hidden.includes(id));
  const isR2 = options.tab === 'metric' && metrics[metric]?.id === 'r2';
  return drawCurves(
    visible.map((curve) => plotted(history, task, curve, options.factor)),
    {
      ...timeOf(history, stepsPerEpoch, options, lastStep(history, task, curves)),
      isLog: options.log[options.tab],
      ...(isR2 ? { floor: lowestR2 } : {}),
    },
  );
}

/** The metric's place that a task's chart shows. */
export function metricPlace(metrics: readonly Metric[], options: Pick<ChartOptions, 'metric'>): number {
  return Math.max(
    0,
    metrics.findIndex(({ id }) => id === options.metric),
  );
}

/** Test curves have few points and need no smoothing; those measured on a batch do. */
function plotted(history: History, task: number, curve: Curve, factor: number): PlottedCurve {
  const { measure, model } = curve;
  const series = history.series(task, measure, model);
  if (measure !== 'train') return { curve, points: series, raw: null };
  const points = history.smoothed(task, measure, model, factor);
  return { curve, points, raw: factor > 0 && curve.id === 'train' ? series : null };
}

function lastStep(history: History, task: number, curves: readonly Curve[]): number {
  const ends = curves.map(({ measure, model }) => history.series(task, measure, model).steps.at(-1) ?? 0);
  return Math.max(...ends);
}
