import { bandOf, type Spread } from '../../../core/analysis/band';
import type { CurveKey } from '../../../core/analysis/curve-key';
import { type Bundle, ofRun } from '../../../core/analysis/series';
import { nearestTo } from '../../../core/analysis/thin';
import { text } from '../../text/text';
import type { Chart, ChartColumn, ChartInputs } from './chart';
import type { CurveLook } from './curve-look';
import { drawCurves, timeOf } from './draw-curves';
import type { Axes, PlottedCurve, PlottedDot } from './drawing';
import { isPinnable, type PinnedColumn, pinnedCurve } from './pinned';
import { factorOfSteps } from './smoothing-steps';

/** One curve of the run in a chart. */
export interface ChartCurve {
  readonly key: CurveKey;
  readonly look: CurveLook;
  /** Not smoothed; smoothed; smoothed, with the values as they came faint behind it. */
  readonly smoothing: 'none' | 'alone' | 'overRaw';
}

/** A chart that is made of curves of the run. */
export interface CurveChart extends Omit<Chart, 'draw' | 'columns' | 'pinned'> {
  /** Curves to draw, the first on top; asked for at each drawing. */
  curves(): readonly ChartCurve[];
  /** Curves to write down, where they are others. */
  readonly every?: readonly ChartCurve[];
  /** Whether smoothed curves are also written down as smoothed. */
  readonly writesSmoothed?: boolean;
  /** Values are shown times this: 100 for a share in percent. */
  readonly scale?: number;
  /** The last step of the time axis; where absent, that of the curves. */
  lastStep?(): number;
  /** Steps that no line leads to from the point before. */
  breaks?(): readonly number[];
  /** Steps to mark on curves; asked for at each drawing. */
  dots?(): readonly CurveDots[];
  readonly axes: Partial<Axes>;
}

/** Steps that are marked on a curve, a dot a run. */
export interface CurveDots {
  /** The curve that they lie on. */
  readonly curve: ChartCurve;
  readonly look: CurveLook;
  /** [run]: -1 where there is none. */
  readonly steps: readonly number[];
}

export function curveChart(inputs: ChartInputs, content: CurveChart): Chart {
  const { history, stepsPerEpoch, options } = inputs;
  const {
    curves,
    every,
    writesSmoothed = false,
    scale = 1,
    lastStep,
    breaks,
    dots,
    axes,
    ...chart
  } = content;
  const factor = factorOfSteps(options.smoothing);
  const bundleOf = ({ key }: ChartCurve) => scaled(inputs.curves.get(key)?.bundle() ?? nothing, scale);
  const smoothedOf = ({ key }: ChartCurve) =>
    scaled(inputs.curves.get(key)?.smoothed(factor) ?? nothing, scale);
  const endOf = () => Math.max(0, ...curves().map((curve) => bundleOf(curve).steps.at(-1) ?? 0));

  function plotted(curve: ChartCurve): PlottedCurve {
    const { key, look, smoothing } = curve;
    const gaps = inputs.curves.get(key)?.gaps?.() ?? [];
    const bundle = smoothing === 'none' ? bundleOf(curve) : smoothedOf(curve);
    if (bundle.runs.length > 1) return { key, look, raw: null, gaps, ...severalRuns(bundle, options.spread) };
    const hasRaw = smoothing === 'overRaw' && factor > 0;
    return { key, look, points: ofRun(bundle, 0), raw: hasRaw ? ofRun(bundleOf(curve), 0) : null, gaps };
  }

  function column({ key }: ChartCurve, name: string, bundle: Bundle): ChartColumn {
    if (bundle.runs.length === 1) return { key, name, series: ofRun(bundle, 0), bundle, band: null };
    const { points, band } = severalRuns(bundle, options.spread);
    return { key, name, series: points, bundle, band };
  }

  /** The dots of what is visible: each on the drawn curve, at the measured step that is nearest to its own. */
  function placed({ curve, look, steps }: CurveDots): PlottedDot[] {
    const isHidden = [look.entry, curve.look.entry].some((entry) => options.hidden.includes(entry));
    if (isHidden) return [];
    const bundle = bundleOf(curve);
    // On a curve of their own, or on the one that all of them come to.
    const isApart = bundle.runs.length === 1 || options.spread === 'all';
    const middle = isApart ? null : severalRuns(bundle, options.spread).points;
    return steps.flatMap((wanted, run) => {
      const own = middle ?? ofRun(bundle, run);
      const place = wanted < 0 ? -1 : nearestTo(own.steps, wanted);
      if (place < 0) return [];
      return [{ key: curve.key, look, run, step: own.steps[place]!, value: own.values[place]! }];
    });
  }

  /** What the pinned runs have of a curve, as it came. */
  function columnsBehind(curve: ChartCurve): PinnedColumn[] {
    const name = inputs.curves.get(curve.key);
    if (name === undefined || !isPinnable(name)) return [];
    return inputs.pinned.flatMap((pinned) => {
      const found = pinnedCurve(pinned, name, { tasks: inputs.tasks, factor: 0, scale, unit: options.unit });
      if (found === null) return [];
      const { points: series, band = null } = found;
      return [{ pinned, name: curve.look.name, series, band }];
    });
  }

  /** The same curves of the pinned runs. */
  function behind(visible: readonly ChartCurve[]): PlottedCurve[] {
    const shown = inputs.pinned.filter(({ look }) => !options.hidden.includes(look.entry));
    return shown.toReversed().flatMap((pinned) =>
      visible.flatMap(({ key, smoothing }) => {
        const name = inputs.curves.get(key);
        if (name === undefined || !isPinnable(name)) return [];
        const own = smoothing === 'none' ? 0 : factor;
        return (
          pinnedCurve(pinned, name, { tasks: inputs.tasks, factor: own, scale, unit: options.unit }) ?? []
        );
      }),
    );
  }

  function columnsOf(curve: ChartCurve): ChartColumn[] {
    const { smoothing } = curve;
    const { name } = curve.look;
    const raw = column(curve, name, bundleOf(curve));
    if (!writesSmoothed || smoothing === 'none' || factor === 0) return [raw];
    const smoothed = text('charts.table.smoothed', { name, steps: options.smoothing });
    return [column(curve, smoothed, smoothedOf(curve)), raw];
  }

  return {
    ...chart,
    draw() {
      const visible = curves().filter(({ look }) => !options.hidden.includes(look.entry));
      return drawCurves([...behind(visible), ...visible.map(plotted).toReversed()], {
        ...timeOf(history, stepsPerEpoch, options, (lastStep ?? endOf)()),
        isLog: false,
        ...(breaks === undefined ? {} : { breaks: breaks() }),
        ...axes,
        dots: (dots?.() ?? []).flatMap(placed),
        spotlight: inputs.spotlight,
      });
    },
    columns: () => (every ?? curves()).flatMap(columnsOf),
    pinned: () => (every ?? curves()).flatMap(columnsBehind),
  };
}

const nothing: Bundle = { steps: [], runs: [[]] };

function scaled(bundle: Bundle, by: number): Bundle {
  if (by === 1) return bundle;
  return { ...bundle, runs: bundle.runs.map((run) => run.map((value) => by * value)) };
}

/** Several runs in one: a line in the middle, and what is around it. */
function severalRuns(bundle: Bundle, spread: Spread) {
  const band = bandOf(bundle, spread);
  return {
    points: { steps: band.steps, values: band.middle },
    band,
    runs: spread === 'all' ? bundle.runs.map((_, run) => ofRun(bundle, run)) : [],
  };
}
