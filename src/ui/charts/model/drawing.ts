import type { Band } from '../../../core/analysis/band';
import type { CurveKey } from '../../../core/analysis/curve-key';
import { breaksAt, type Gap } from '../../../core/analysis/gaps';
import type { History } from '../../../core/analysis/history';
import type { Series } from '../../../core/analysis/series';
import { nearestTo, type Stretch, thinned, thinnedBand } from '../../../core/analysis/thin';
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
  /** Of one of several runs, which; null of what all of them come to. */
  readonly run: number | null;
  /** Of the run in the spotlight, where several are drawn. */
  readonly isSpotlit: boolean;
  readonly rows: readonly Row[];
}

/** A step that is marked on a curve of one run. */
export interface DrawnDot {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly run: number;
  readonly isSpotlit: boolean;
  readonly x: number;
  readonly y: number;
}

/** What lies around a line: from low to high, each null where there is no place for it. */
export interface DrawnBand {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly rows: readonly BandRow[];
}

export interface BandRow {
  readonly step: number;
  readonly x: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Everything that one chart shows at one moment: plain and thinned. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  /** Under the lines. */
  readonly bands: readonly DrawnBand[];
  /** Over the lines. */
  readonly dots: readonly DrawnDot[];
  readonly x: Axis;
  readonly y: Axis;
  readonly isLog: boolean;
  /** Values under this stand for a conflict between tasks; null where there is no such thing. */
  readonly conflictUnder: number | null;
  /** The kept points of each visible curve, those of pinned runs first, for the read-out. */
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
  /** Of several runs, what is around the points; every run apart where each is drawn. */
  readonly band?: Band;
  readonly runs?: readonly Series[];
  /** Stretches that the curve has no value in; no line leads over one. */
  readonly gaps?: readonly Gap[];
  /** Of another run: its steps in the chosen unit of time. */
  readonly toX?: Drawing['toX'];
}

/** A dot before it has a place in the picture. */
export interface PlottedDot {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly run: number;
  readonly step: number;
  readonly value: number;
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
  readonly dots?: readonly PlottedDot[];
  /** The run that stands out from the others. */
  readonly spotlight?: number;
}

/** Buckets of a line, hence at most twice as many points. */
const buckets = 150;

/** The part of the time axis that has numbers under it; the unit stands under the rest. */
const labelledShare = 0.86;

/** Steps that a whole run's axis spans at least. */
const fewestSteps = 10;

/** Draws curves, the last on top, on the axes they ask for. */
export function drawCurves(curves: readonly PlottedCurve[], axes: Axes): Drawing {
  const { stretch, toX, isLog, conflictUnder = null, breaks = [], spotlight = 0 } = axes;
  const draw = (
    curve: PlottedCurve,
    isRaw: boolean,
    points: Series,
    run: number | null = null,
  ): DrawnLine => {
    const { key, look, gaps = [] } = curve;
    const kept = thinned(points, stretch, buckets);
    const ends = gaps.length === 0 ? breaks : breaksAt(kept.steps, gaps);
    return {
      key,
      look,
      isRaw,
      run,
      isSpotlit: run === spotlight,
      rows: rowsOf(kept, curve.toX ?? toX, isLog, curve.toX === undefined ? ends : []),
    };
  };
  const raw = curves.flatMap((curve) => (curve.raw === null ? [] : [draw(curve, true, curve.raw)]));
  const apart = curves.flatMap((curve) =>
    (curve.runs ?? []).map((points, run) => draw(curve, true, points, run)),
  );
  const smooth = curves.map((curve) => draw(curve, false, curve.points));
  // The one in the spotlight over the other runs.
  const inOrder = [...apart].sort((a, b) => Number(a.isSpotlit) - Number(b.isSpotlit));
  const lines = [...raw, ...inOrder, ...smooth].filter(({ rows }) => rows.length > 0);
  const bands = curves.flatMap(({ key, look, band, runs = [], toX: own = toX }): DrawnBand[] =>
    band === undefined || band.steps.length === 0 || runs.length > 0
      ? []
      : [{ key, look, rows: bandRowsOf(thinnedBand(band, stretch, buckets / 2), own, isLog) }],
  );
  return {
    lines,
    bands,
    dots: dotsOf(axes, spotlight),
    x: timeAxis(stretch, axes.isWhole, toX),
    y: axes.fixed ?? valueAxis(lines, bands, axes),
    isLog,
    conflictUnder,
    series: curves,
    toX,
  };
}

/** Whether an axis has a place for a value. */
function hasPlace(value: number, isLog: boolean): boolean {
  return Number.isFinite(value) && !(isLog && value <= 0);
}

/** The dots that the picture has a place for. */
function dotsOf({ dots = [], toX, isLog, stretch }: Axes, spotlight: number): DrawnDot[] {
  return dots
    .filter(({ step, value }) => step >= stretch.from && step <= stretch.to && hasPlace(value, isLog))
    .map(({ key, look, run, step, value }) => {
      return { key, look, run, isSpotlit: run === spotlight, x: toX([step])[0]!, y: value };
    });
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

/** What a curve says at a step. */
export interface ReadValue {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly value: number | null;
  /** Of several runs, what is around it, and how many have a value there. */
  readonly around: { readonly low: number; readonly high: number; readonly count: number } | null;
}

/** The value of every visible curve where it was measured nearest to `step`. */
export function readAt(drawing: Drawing, step: number): readonly ReadValue[] {
  return drawing.series
    .map(({ key, look, points, band }) => {
      const place = nearestTo(points.steps, step);
      // A pinned run may have ended before.
      const isOver = look.pin !== undefined && step > points.steps.at(-1)!;
      if (place < 0 || isOver) return { key, look, value: null, around: null };
      const { low, high, counts } = band ?? { low: [], high: [], counts: [] };
      const around =
        band === undefined ? null : { low: low[place]!, high: high[place]!, count: counts[place]! };
      return { key, look, value: points.values[place]!, around };
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

function bandRowsOf({ steps, low, high }: Band, toX: Drawing['toX'], isLog: boolean): readonly BandRow[] {
  const xs = toX(steps);
  const edge = (value: number) => (Number.isNaN(value) || (isLog && value <= 0) ? null : value);
  return steps.map((step, i) => ({ step, x: xs[i]!, low: edge(low[i]!), high: edge(high[i]!) }));
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

function valueAxis(
  lines: readonly DrawnLine[],
  bands: readonly DrawnBand[],
  { stretch, isLog, floor, span, ticks = 4, dots = [] }: Axes,
): Axis {
  let [low, high] = isLog || span === undefined ? nothing : span;
  const take = (step: number, y: number | null) => {
    if (y === null || step < stretch.from || step > stretch.to) return;
    low = Math.min(low, y);
    high = Math.max(high, y);
  };
  for (const { rows } of lines) for (const { step, y } of rows) take(step, y);
  for (const { step, value } of dots) take(step, hasPlace(value, isLog) ? value : null);
  for (const { rows } of bands) {
    for (const row of rows) {
      take(row.step, row.low);
      take(row.step, row.high);
    }
  }
  if (low > high) return isLog ? logAxis(0.1, 1, ticks) : linearAxis(0, 1, ticks);
  if (isLog) return logAxis(low, high, ticks);
  const least = floor ?? Number.NEGATIVE_INFINITY;
  return linearAxis(Math.max(low, least), Math.max(high, least), ticks);
}
