import { curveKey } from '../../../core/analysis/curve-key';
import { type Pair, pairsOf, recentSteps } from '../../../core/analysis/gradient-history';
import type { Axis } from '../../drawing/ticks';
import { text } from '../../text/text';
import type { Chart, ChartInputs } from './chart';
import { type ChartCurve, type CurveChart, curveChart } from './curve-chart';
import type { CurveLook } from './curve-look';
import { hasPairChoice, pairLook, shownPairs } from './pairs';

const cosineAxis: Axis = { domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1] };
const shareAxis: Axis = { domain: [0, 100], ticks: [0, 50, 100] };
const similarityAxis: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] };

/** How the share of conflicts is drawn: over the last measured steps, and over all so far. */
export function shareLooks(): readonly CurveLook[] {
  return shareCurves().map(({ look }) => look);
}

function shareCurves(): readonly ChartCurve[] {
  const curve = (id: 'recent' | 'soFar', measure: string, width: number, dashes: string | null) =>
    curveOf(measure, [], 'none', {
      entry: `share ${id}`,
      name: text(`charts.conflict.${id}`, { count: recentSteps }),
      help: text(`charts.legend.${id}`, { count: recentSteps }),
      width,
      dashes,
    });
  return [curve('recent', 'recent-share', 1.6, null), curve('soFar', 'conflicting-share', 2, '0.1 4')];
}

/** How the tasks' gradients lie to each other: cosines large, beside them what else tells of a conflict. */
export function conflictCharts(inputs: ChartInputs, isLog: boolean): readonly Chart[] {
  const { gradients, tasks } = inputs;
  const pairs = pairsOf(gradients.tasks);
  // Behind the curves of many pairs the values as they came would be a thicket.
  const smoothing = hasPairChoice(gradients.tasks) ? 'alone' : 'overRaw';
  const ofPairs = (measure: string): Pick<CurveChart, 'curves' | 'every'> => {
    const curve = (pair: Pair) => curveOf(measure, pair, smoothing, pairLook(pair, tasks));
    return {
      curves: () => shownPairs(gradients, inputs.options).map(curve),
      every: pairs.map(curve),
    };
  };
  const line = { help: '', width: 1.6, dashes: null };
  const norms = tasks.map(({ name }, task) =>
    curveOf('gradient-norm', [task], smoothing, { ...line, entry: `norm ${task}`, name }),
  );
  const ratio = { ...line, entry: 'condition', name: text('charts.conflict.condition.curve') };
  const condition = [curveOf('condition-number', [], smoothing, ratio)];
  const logarithmic = { isLog, ticks: 2 };
  const charts: readonly [Measured, Chart['size'], Content][] = [
    ['cosine', 'large', { ...ofPairs('gradient-cosine'), axes: { fixed: cosineAxis, conflictUnder: 0 } }],
    ['norm', 'small', { curves: () => norms, axes: logarithmic }],
    [
      pairs.length === 1 ? 'shareOfSteps' : 'shareOfPairs',
      'small',
      { curves: shareCurves, scale: 100, axes: { fixed: shareAxis } },
    ],
    ['similarity', 'small', { ...ofPairs('magnitude-similarity'), axes: { fixed: similarityAxis } }],
    ['condition', 'small', { curves: () => condition, axes: logarithmic }],
  ];
  return charts.map(([measured, size, content]) => chartOf(inputs, measured, size, content));
}

type Measured = 'cosine' | 'norm' | 'shareOfSteps' | 'shareOfPairs' | 'similarity' | 'condition';

type Content = Pick<CurveChart, 'curves' | 'every' | 'scale' | 'axes'>;

function chartOf(inputs: ChartInputs, key: Measured, size: Chart['size'], content: Content): Chart {
  const { gradients } = inputs;
  return curveChart(inputs, {
    key,
    title: text(`charts.conflict.${key}.title`),
    measure: text(`charts.conflict.${key}.measure`),
    help: text(`charts.conflict.${key}.help`),
    task: null,
    isJudged: false,
    size,
    lastStep: () => gradients.lastStep(),
    breaks: () => gradients.breaks(),
    ...content,
  });
}

function curveOf(
  measure: string,
  tasks: readonly number[],
  smoothing: ChartCurve['smoothing'],
  look: Omit<CurveLook, 'tasks'>,
): ChartCurve {
  return { key: curveKey({ model: 'shared', measure, tasks }), look: { ...look, tasks }, smoothing };
}
