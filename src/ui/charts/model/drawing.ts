import type { CurveKey } from '../../../core/analysis/curve-key';
import { breaksAt, type Gap } from '../../../core/analysis/gaps';
import type { History } from '../../../core/analysis/history';
import type { Series } from '../../../core/analysis/series';
import { nearestTo, type Stretch, thinned } from '../../../core/analysis/thin';
import { type Axis, linearAxis, linearTicks, logAxis } from '../../drawing/ticks';
import type { ChartOptions, TimeUnit } from '../../store/chart-options';
import type { CurveLook } from './curve-look';

/** A point of a curve on its way to the picture; y is null where there is no place for it, or nothing to show. */
export interface Row {
  readonly step: number;
  readonly x: number;
  readonly y: number | null;
}

export interface DrawnLine {
  readonly key: CurveKey;
  readonly look: CurveLook;
  /** Every value as it came, faint behind the smoothed curve. */
  readonly isRaw: boolean;
  readonly rows: readonly Row[];
}

/** Everything that one chart shows at one moment: plain and thinned. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly x: Axis;
  readonly y: Axis;
  readonly isLog: boolean;
  /** Values under this stand for a conflict between tasks; null where there is no such thing. */
  readonly conflictUnder: number | null;
  /** The kept points of each visible curve, for the read-out. */
  readonly series: readonly PlottedCurve[];
  /** Steps in the chosen unit of time. */
  readonly toX: (steps: readonly number[]) => readonly number[];
}

/** A visible curve with what is known of it. */
export interface PlottedCurve {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly points: Series;
  /** Every value as it came, where the points are smoothed; null where they are not. */
  readonly raw: Series | null;
  /** Stretches that the curve has no value in; no line leads over one. */
  readonly gaps?: readonly Gap[];
  /** Of another run: its steps in the chosen unit of time. */
  readonly toX?: Drawing['toX'];
}

/** The axes that a chart asks for. */
export interface Axes {
  /** The steps of the whole run, or those picked out. */
  readonly stretch: Stretch;
  readonly isWhole: boolean;
  readonly toX: Drawing['toX'];
  readonly isLog: boolean;
  /** The vertical axis where it does not follow the values; its lower end at the least where it does. */
  readonly fixed?: Axis;
  readonly floor?: number;
  /** What it spans at the least where it follows the values; a logarithmic one follows them alone. */
  readonly span?: readonly [number, number];
  /** Labels on the vertical axis, about. */
  readonly ticks?: number;
  readonly conflictUnder?: number;
  /** Steps that no line leads to from the point before. */
  readonly breaks?: readonly number[];
}

/** Buckets of a line, hence at most twice as many points. */
const buckets = 150;

/** The part of the time axis that has numbers under it; the unit stands under the rest. */
const labelledShare = 0.86;

/** Steps that a whole run's axis spans at least. */
const fewestSteps = 10;

/** Draws curves, the last on top, on the axes they ask for. */
export function drawCurves(curves: readonly PlottedCurve[], axes: Axes): Drawing {
  const { stretch, toX, isLog, conflictUnder = null, breaks = [] } = axes;
  const draw = (curve: PlottedCurve, isRaw: boolean, points: Series): DrawnLine => {
    const { key, look, gaps = [] } = curve;
    const kept = thinned(points, stretch, buckets);
    const ends = gaps.length === 0 ? breaks : breaksAt(kept.steps, gaps);
    return {
      key,
      look,
      isRaw,
      rows: rowsOf(kept, curve.toX ?? toX, isLog, curve.toX === undefined ? ends : []),
    };
  };
  const raw = curves.flatMap((curve) => (curve.raw === null ? [] : [draw(curve, true, curve.raw)]));
  const smooth = curves.map((curve) => draw(curve, false, curve.points));
  const lines = [...raw, ...smooth].filter(({ rows }) => rows.length > 0);
  return {
    lines,
    x: timeAxis(stretch, axes.isWhole, toX),
    y: axes.fixed ?? valueAxis(lines, axes),
    isLog,
    conflictUnder,
    series: curves.filter(({ look }) => look.pin === undefined),
    toX,
  };
}

/** The part of a run that the options show, on their time axis; `last` is its last step. */
export function timeOf(
  history: History,
  stepsPerEpoch: number,
  { unit, zoom }: Pick<ChartOptions, 'unit' | 'zoom'>,
  last: number,
): Pick<Axes, 'stretch' | 'isWhole' | 'toX'> {
  return {
    stretch: zoom ?? { from: 0, to: last },
    isWhole: zoom === null,
    toX: timeScale(history, unit, stepsPerEpoch),
  };
}

/** The value of every visible curve where it was measured nearest to `step`. */
export function readAt(
  drawing: Drawing,
  step: number,
): readonly { readonly key: CurveKey; readonly look: CurveLook; readonly value: number | null }[] {
  return drawing.series
    .map(({ key, look, points }) => {
      const place = nearestTo(points.steps, step);
      return { key, look, value: place < 0 ? null : points.values[place]! };
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

function rowsOf(
  { steps, values }: Series,
  toX: Drawing['toX'],
  isLog: boolean,
  breaks: readonly number[],
): readonly Row[] {
  const xs = toX(steps);
  let next = 0;
  return steps.flatMap((step, i) => {
    const y = values[i]!;
    const row = { step, x: xs[i]!, y: isLog && y <= 0 ? null : y };
    const isFirst = next < breaks.length && breaks[next]! <= step;
    while (next < breaks.length && breaks[next]! <= step) next++;
    return isFirst && i > 0 ? [{ ...row, y: null }, row] : [row];
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

/** The span of no values. */
const nothing = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;

function valueAxis(lines: readonly DrawnLine[], { stretch, isLog, floor, span, ticks = 4 }: Axes): Axis {
  let [low, high] = isLog || span === undefined ? nothing : span;
  for (const { rows } of lines) {
    for (const { step, y } of rows) {
      if (y === null || step < stretch.from || step > stretch.to) continue;
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  if (low > high) return isLog ? logAxis(0.1, 1, ticks) : linearAxis(0, 1, ticks);
  if (isLog) return logAxis(low, high, ticks);
  const least = floor ?? Number.NEGATIVE_INFINITY;
  return linearAxis(Math.max(low, least), Math.max(high, least), ticks);
}
