import { pairsOf, recentSteps } from '../../../core/analysis/gradient-history';
import { averaged, type Series } from '../../../core/analysis/series';
import type { Axis } from '../../drawing/ticks';
import { text } from '../../text/text';
import type { Chart, ChartInputs } from './chart';
import { type Axes, drawCurves, type PlottedCurve, timeOf } from './drawing';
import type { CurveLook } from './options';
import { hasPairChoice, pairLook, shownPairs } from './pairs';

const cosineAxis: Axis = { domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1] };
const shareAxis: Axis = { domain: [0, 100], ticks: [0, 50, 100] };
const similarityAxis: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] };

/** How the share of conflicts is drawn: over the last measured steps, and over all so far. */
export function shareLooks(): readonly CurveLook[] {
  const look = (id: 'recent' | 'soFar', width: number, dashes: string | null): CurveLook => ({
    id: `share ${id}`,
    name: text(`charts.conflict.${id}`, { count: recentSteps }),
    help: text(`charts.legend.${id}`, { count: recentSteps }),
    width,
    dashes,
    tasks: [],
  });
  return [look('recent', 1.6, null), look('soFar', 2, '0.1 4')];
}

/** How the tasks' gradients lie to each other: cosines large, beside them what else tells of a conflict. */
export function conflictCharts(inputs: ChartInputs): readonly Chart[] {
  const { gradients, tasks } = inputs;
  const pairs = pairsOf(gradients.tasks);
  const looks = () => shownPairs(gradients, inputs.options).map((pair) => pairLook(pair, tasks));
  const everyPair = pairs.map((pair) => pairLook(pair, tasks));
  const ofPair = (measure: 'cosine' | 'similarity') => (look: CurveLook) =>
    gradients[measure](look.tasks as readonly [number, number]);
  const share = ({ id }: CurveLook) =>
    percent(id === 'share recent' ? gradients.recentShare() : gradients.shareSoFar());
  const norms = tasks.map(({ name }, task) => normLook(name, task));
  return [
    chartOf(inputs, 'cosine', 'large', {
      looks,
      every: everyPair,
      series: ofPair('cosine'),
      isSmoothed: true,
      axes: { fixed: cosineAxis, conflictUnder: 0 },
    }),
    chartOf(inputs, 'norm', 'small', {
      looks: () => norms,
      every: norms,
      series: ({ tasks: [task] }) => gradients.norm(task!),
      isSmoothed: true,
      axes: { isLog: inputs.options.log.conflict, ticks: 2 },
    }),
    chartOf(inputs, pairs.length === 1 ? 'shareOfSteps' : 'shareOfPairs', 'small', {
      looks: shareLooks,
      every: shareLooks(),
      series: share,
      isSmoothed: false,
      axes: { fixed: shareAxis },
    }),
    chartOf(inputs, 'similarity', 'small', {
      looks,
      every: everyPair,
      series: ofPair('similarity'),
      isSmoothed: true,
      axes: { fixed: similarityAxis },
    }),
    chartOf(inputs, 'condition', 'small', {
      looks: () => [conditionLook()],
      every: [conditionLook()],
      series: () => gradients.conditionNumber(),
      isSmoothed: true,
      axes: { isLog: inputs.options.log.conflict, ticks: 2 },
    }),
  ];
}

interface Content {
  /** Curves to draw, the first on top; asked for at each drawing. */
  readonly looks: () => readonly CurveLook[];
  /** Curves to write down. */
  readonly every: readonly CurveLook[];
  readonly series: (look: CurveLook) => Series;
  readonly isSmoothed: boolean;
  readonly axes: Partial<Axes>;
}

type Measured = 'cosine' | 'norm' | 'shareOfSteps' | 'shareOfPairs' | 'similarity' | 'condition';

function chartOf(
  { history, gradients, stepsPerEpoch, options }: ChartInputs,
  measured: Measured,
  size: Chart['size'],
  { looks, every, series, isSmoothed, axes }: Content,
): Chart {
  // Behind the curves of many pairs the values as they came would be a thicket.
  const showsRaw = !hasPairChoice(gradients.tasks);
  const plotted = (curve: CurveLook): PlottedCurve => {
    const points = series(curve);
    if (!isSmoothed || options.factor === 0) return { curve, points, raw: null };
    return { curve, points: averaged(points, options.factor), raw: showsRaw ? points : null };
  };
  return {
    key: measured,
    title: text(`charts.conflict.${measured}.title`),
    measure: text(`charts.conflict.${measured}.measure`),
    help: text(`charts.conflict.${measured}.help`),
    task: null,
    isJudged: false,
    size,
    draw() {
      const visible = looks().filter(({ id }) => !options.hidden.includes(id));
      return drawCurves(visible.map(plotted).toReversed(), {
        ...timeOf(history, stepsPerEpoch, options, gradients.norm(0).steps.at(-1) ?? 0),
        isLog: false,
        breaks: gradients.breaks(),
        ...axes,
      });
    },
    columns: () => every.map((look) => ({ name: look.name, series: series(look) })),
  };
}

function normLook(name: string, task: number): CurveLook {
  return { id: `norm ${task}`, name, help: '', width: 1.6, dashes: null, tasks: [task] };
}

function conditionLook(): CurveLook {
  const name = text('charts.conflict.condition.curve');
  return { id: 'condition', name, help: '', width: 1.6, dashes: null, tasks: [] };
}

function percent({ steps, values }: Series): Series {
  return { steps, values: values.map((value) => 100 * value) };
}
