import type { Band } from '../../../core/analysis/band';
import { breaksAt } from '../../../core/analysis/gaps';
import type { History } from '../../../core/analysis/history';
import type { Series } from '../../../core/analysis/series';
import { thinned, thinnedBand } from '../../../core/analysis/thin';
import type { ChartOptions, TimeUnit } from '../../store/chart-options';
import type { Axes, BandRow, Drawing, DrawnBand, DrawnDot, DrawnLine, PlottedCurve, Row } from './drawing';
import { hasPlace, timeAxis, valueAxis } from './drawing-axes';

/** Buckets of a line, hence at most twice as many points. */
const buckets = 150;

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
