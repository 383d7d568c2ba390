import type { History } from '../../core/analysis/history';
import type { Series } from '../../core/analysis/series';
import { nearestTo, type Stretch, thinned } from '../../core/analysis/thin';
import type { Metric } from '../../core/tasks/kind';
import type { ChartOptions, Curve, CurveId, TimeUnit } from './options';
import { curvesOf } from './options';
import { type Axis, linearAxis, linearTicks, logAxis } from './ticks';

/** A point of a curve on its way to the picture; y is null where a logarithmic axis has no place for it. */
export interface Row {
  readonly step: number;
  readonly x: number;
  readonly y: number | null;
}

export interface DrawnLine {
  readonly curve: Curve;
  /** Every value as it came, faint behind the smoothed curve. */
  readonly isRaw: boolean;
  readonly rows: readonly Row[];
}

/** Everything that one task's chart shows at one moment: plain and thinned. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly x: Axis;
  readonly y: Axis;
  readonly isLog: boolean;
  /** The kept points of each visible curve, for the read-out. */
  readonly series: readonly { readonly curve: Curve; readonly points: Series }[];
  /** Steps in the chosen unit of time. */
  readonly toX: (steps: readonly number[]) => readonly number[];
}

/** What a chart is about. */
export interface ChartSubject {
  readonly task: number;
  readonly metrics: readonly Metric[];
  readonly stepsPerEpoch: number;
}

/** Buckets of a line, hence at most twice as many points. */
const buckets = 150;

/** The part of the time axis that has numbers under it; the unit stands under the rest. */
const labelledShare = 0.86;

/** Steps that a whole run's axis spans at least. */
const fewestSteps = 10;

/** R2 has no lower bound, and starts far down: the picture ends here, and says so. */
const lowestR2 = -1;

/** One task's chart of `history` as `options` ask for it. */
export function drawChart(history: History, subject: ChartSubject, options: ChartOptions): Drawing {
  const metric = metricPlace(subject.metrics, options);
  const isLog = options.log[options.tab];
  const curves = curvesOf(options.tab, metric, history.hasBaseline);
  const visible = curves.filter(({ id }) => !options.hidden.includes(id));
  const series = visible.map((curve) => ({ curve, points: pointsOf(history, subject.task, curve, options) }));
  const stretch = options.zoom ?? { from: 0, to: lastStep(history, subject.task, curves) };
  const toX = timeScale(history, options.unit, subject.stepsPerEpoch);
  const draw = (curve: Curve, isRaw: boolean, points: Series): DrawnLine => ({
    curve,
    isRaw,
    rows: rowsOf(thinned(points, stretch, buckets), toX, isLog),
  });
  const raw = visible
    .filter((curve) => options.factor > 0 && curve.id === 'train')
    .map((curve) => draw(curve, true, history.series(subject.task, curve.measure, curve.model)));
  const smooth = series.map(({ curve, points }) => draw(curve, false, points));
  const lines = [...raw, ...smooth].filter(({ rows }) => rows.length > 0);
  const isR2 = options.tab === 'metric' && subject.metrics[metric]?.id === 'r2';
  return {
    lines,
    x: timeAxis(stretch, options.zoom === null, toX),
    y: valueAxis(lines, stretch, isLog, isR2 ? lowestR2 : Number.NEGATIVE_INFINITY),
    isLog,
    series,
    toX,
  };
}

/** The metric's place that a task's chart shows. */
export function metricPlace(metrics: readonly Metric[], options: Pick<ChartOptions, 'metric'>): number {
  return Math.max(
    0,
    metrics.findIndex(({ id }) => id === options.metric),
  );
}

/** The value of every visible curve where it was measured nearest to `step`. */
export function readAt(drawing: Drawing, step: number): readonly { id: CurveId; value: number | null }[] {
  return drawing.series
    .map(({ curve, points }) => {
      const place = nearestTo(points.steps, step);
      return { id: curve.id, value: place < 0 ? null : points.values[place]! };
    })
    .reverse();
}

/** The step of the drawn point nearest to `x` on the time axis; null on an empty chart. */
export function stepAt(drawing: Drawing, x: number): number | null {
  let best: Row | null = null;
  for (const { rows } of drawing.lines) {
    const row =
      rows[
        nearestTo(
          rows.map((row) => row.x),
          x,
        )
      ];
    if (row !== undefined && (best === null || Math.abs(row.x - x) < Math.abs(best.x - x))) best = row;
  }
  return best?.step ?? null;
}

/** Test curves have few points and need no smoothing; those measured on a batch do. */
function pointsOf(history: History, task: number, { measure, model }: Curve, options: ChartOptions): Series {
  return measure === 'train'
    ? history.smoothed(task, measure, model, options.factor)
    : history.series(task, measure, model);
}

function lastStep(history: History, task: number, curves: readonly Curve[]): number {
  const ends = curves.map(({ measure, model }) => history.series(task, measure, model).steps.at(-1) ?? 0);
  return Math.max(...ends);
}

function timeScale(history: History, unit: TimeUnit, stepsPerEpoch: number): Drawing['toX'] {
  switch (unit) {
    case 'step':
      return (steps) => steps;
    case 'epoch':
      return (steps) => steps.map((step) => step / stepsPerEpoch);
    case 'second':
      return (steps) => history.elapsedAt(steps).map((milliseconds) => milliseconds / 1000);
    default:
      return unit satisfies never;
  }
}

function rowsOf({ steps, values }: Series, toX: Drawing['toX'], isLog: boolean): readonly Row[] {
  const xs = toX(steps);
  return steps.map((step, i) => {
    const y = values[i]!;
    return { step, x: xs[i]!, y: isLog && y <= 0 ? null : y };
  });
}

/** A run's axis ends a little past its last step, and moves on by leaps: an axis that moves is drawn anew. */
function timeAxis(stretch: Stretch, isWhole: boolean, toX: Drawing['toX']): Axis {
  const to = isWhole ? Math.max(fewestSteps, stretch.to) : stretch.to;
  const [low, last] = toX([stretch.from, to]) as [number, number];
  const leap = 2 ** Math.floor(Math.log2(Math.max(last, 1e-3))) / 16;
  const end = isWhole ? Math.ceil(last / leap) * leap : last;
  const domain = [low, end > low ? end : low + 1] as const;
  const labelled = domain[0] + (domain[1] - domain[0]) * labelledShare;
  return { domain, ticks: linearTicks(domain[0], domain[1], 5).filter((tick) => tick <= labelled) };
}

function valueAxis(lines: readonly DrawnLine[], stretch: Stretch, isLog: boolean, floor: number): Axis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { rows } of lines) {
    for (const { step, y } of rows) {
      if (y === null || step < stretch.from || step > stretch.to) continue;
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  if (low > high) return isLog ? logAxis(0.1, 1, 4) : linearAxis(0, 1, 4);
  return isLog ? logAxis(low, high, 4) : linearAxis(Math.max(low, floor), Math.max(high, floor), 4);
}
