import type { CurveKey } from '../../../core/analysis/curve-key';
import { type Bundle, ofRun, type Series } from '../../../core/analysis/series';
import { text } from '../../text/text';
import type { Chart, ChartColumn, ChartInputs } from './chart';
import type { CurveLook } from './curve-look';
import { type Axes, drawCurves, type PlottedCurve, timeOf } from './drawing';
import { isPinnable, pinnedCurve } from './pinned';
import { stepsOfFactor } from './smoothing-steps';

/** One curve of the run in a chart. */
export interface ChartCurve {
  readonly key: CurveKey;
  readonly look: CurveLook;
  /** Not smoothed; smoothed; smoothed, with the values as they came faint behind it. */
  readonly smoothing: 'none' | 'alone' | 'overRaw';
}

/** A chart that is made of curves of the run. */
export interface CurveChart extends Omit<Chart, 'draw' | 'columns'> {
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
  readonly axes: Partial<Axes>;
}

export function curveChart(inputs: ChartInputs, content: CurveChart): Chart {
  const { history, stepsPerEpoch, options } = inputs;
  const { curves, every, writesSmoothed = false, scale = 1, lastStep, breaks, axes, ...chart } = content;
  const seriesOf = ({ key }: ChartCurve) => scaled(inputs.curves.get(key)?.bundle() ?? nothing, scale);
  const smoothedOf = ({ key }: ChartCurve) =>
    scaled(inputs.curves.get(key)?.smoothed(options.factor) ?? nothing, scale);
  const endOf = () => Math.max(0, ...curves().map((curve) => seriesOf(curve).steps.at(-1) ?? 0));

  function plotted(curve: ChartCurve): PlottedCurve {
    const { key, look, smoothing } = curve;
    const gaps = inputs.curves.get(key)?.gaps?.() ?? [];
    if (smoothing === 'none') return { key, look, points: seriesOf(curve), raw: null, gaps };
    const hasRaw = smoothing === 'overRaw' && options.factor > 0;
    return { key, look, points: smoothedOf(curve), raw: hasRaw ? seriesOf(curve) : null, gaps };
  }

  /** The same curves of the pinned runs. */
  function behind(visible: readonly ChartCurve[]): PlottedCurve[] {
    const shown = inputs.pinned.filter(({ look }) => !options.hidden.includes(look.entry));
    return shown.toReversed().flatMap((pinned) =>
      visible.flatMap(({ key, smoothing }) => {
        const name = inputs.curves.get(key);
        if (name === undefined || !isPinnable(name)) return [];
        const factor = smoothing === 'none' ? 0 : options.factor;
        return pinnedCurve(pinned, name, { tasks: inputs.tasks, factor, scale, unit: options.unit }) ?? [];
      }),
    );
  }

  function columnsOf(curve: ChartCurve): ChartColumn[] {
    const { key, look, smoothing } = curve;
    const { name } = look;
    const raw = { key, name, series: seriesOf(curve) };
    if (!writesSmoothed || smoothing === 'none' || options.factor === 0) return [raw];
    const steps = stepsOfFactor(options.factor);
    return [{ key, name: text('charts.table.smoothed', { name, steps }), series: smoothedOf(curve) }, raw];
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
      });
    },
    columns: () => (every ?? curves()).flatMap(columnsOf),
  };
}

const nothing: Bundle = { steps: [], runs: [] };

function scaled(bundle: Bundle, by: number): Series {
  const { steps, values } = ofRun(bundle, 0);
  return { steps, values: by === 1 ? values : values.map((value) => by * value) };
}
