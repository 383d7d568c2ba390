import { evenPercent, verdictMetric } from '../../core/analysis/verdict';
import type { TaskKind } from '../../core/config/schema';
import { taskKinds } from '../../core/tasks';
import type { Evaluation, Metric } from '../../core/tasks/kind';
import { gainText, measureText, noNumber, scoreText } from '../text/numbers';

export type RowId = Metric['id'] | 'alone' | 'loss' | 'gain';

/** One line beside a task's picture. */
export interface MetricRow {
  readonly id: RowId;
  readonly value: string;
  /** For the gain: which way it goes. */
  readonly tone?: 'better' | 'worse' | 'even';
}

/** What is known of one task. */
export interface Judgement {
  readonly kind: TaskKind;
  /** The metric that the verdict goes by, the same for all runs; absent where this run alone says it. */
  readonly metric?: Metric['id'];
  readonly shared: Evaluation | null;
  /** Null without a baseline. */
  readonly baseline: Evaluation | null;
  /** In percent against the baseline; NaN where it cannot be said. */
  readonly gain: number;
}

/**
 * The lines of a task: the metric that it is judged by, the same alone, another one of its kind, its loss, and what
 * sharing did.
 */
export function metricRows({ kind, metric, shared, baseline, gain }: Judgement): readonly MetricRow[] {
  const { metrics } = taskKinds[kind];
  const own = shared === null ? metrics[0] : verdictMetric({ kind, weight: 1 }, shared);
  const first = metrics.find(({ id }) => id === metric) ?? own;
  const others = metrics.filter((each) => each !== first && plainMetrics.includes(each.id));
  const value = (metric: Metric, evaluation: Evaluation | null): string => {
    const place = taskKinds[kind].metrics.indexOf(metric);
    return metricText(metric.id, evaluation?.metrics[place] ?? Number.NaN);
  };
  return [
    { id: first!.id, value: value(first!, shared) },
    ...(baseline === null ? [] : [{ id: 'alone', value: value(first!, baseline) } as const]),
    ...others.map((metric) => ({ id: metric.id, value: value(metric, shared) })),
    { id: 'loss', value: measureText(shared?.loss ?? Number.NaN) },
    ...(baseline === null ? [] : [gainRow(gain)]),
  ];
}

/** Metrics that everybody knows stand beside another that a task is judged by. */
const plainMetrics: readonly Metric['id'][] = ['accuracy', 'r2', 'rmse'];

export function metricText(id: Metric['id'], value: number): string {
  return id === 'rmse' || id === 'logloss' ? measureText(value) : scoreText(value);
}

function gainRow(gain: number): MetricRow {
  const value = gainText(gain);
  if (value === noNumber) return { id: 'gain', value };
  if (Math.abs(gain) <= evenPercent) return { id: 'gain', value, tone: 'even' };
  return { id: 'gain', value, tone: gain > 0 ? 'better' : 'worse' };
}
