import { curveKey } from '../../../core/analysis/curve-key';
import type { History } from '../../../core/analysis/history';
import type { Model } from '../../../core/run/told';
import { taskKinds } from '../../../core/tasks';
import type { Metric } from '../../../core/tasks/kind';
import { say, text } from '../../text/text';
import type { Chart, ChartInputs } from './chart';
import type { ChartTask } from './chart-task';
import { type ChartCurve, type CurveDots, curveChart } from './curve-chart';
import type { CurveLook } from './curve-look';

/** R2 has no lower bound, and starts far down: the picture ends here, and says so. */
const lowestR2 = -1;

/** The loss of every task, on the training batches and on the test rows. */
export function lossCharts(inputs: ChartInputs, isLog: boolean): readonly Chart[] {
  return inputs.tasks.map((_, task) =>
    taskChart(inputs, task, {
      measure: say(taskKinds[inputs.tasks[task]!.kind].lossTitle),
      curves: lossCurves(task, inputs),
      axes: { isLog },
    }),
  );
}

/** The metric of every task: of a number the one that the options name, of classes the one that it is judged by. */
export function metricCharts(inputs: ChartInputs, isLog: boolean): readonly Chart[] {
  return inputs.tasks.map((each, task) => {
    const { id, title } = metricOf(each, inputs.options);
    return taskChart(inputs, task, {
      measure: say(title),
      curves: judgedCurves(task, id, inputs),
      axes: { isLog, ...(id === 'r2' ? { floor: lowestR2 } : {}) },
    });
  });
}

function taskChart(
  inputs: ChartInputs,
  task: number,
  content: { measure: string; curves: readonly ChartCurve[]; axes: { isLog: boolean; floor?: number } },
): Chart {
  return curveChart(inputs, {
    key: `task ${task}`,
    title: inputs.tasks[task]!.name,
    help: '',
    task,
    isJudged: true,
    size: 'even',
    writesSmoothed: true,
    ...content,
    curves: () => content.curves,
    dots: () => content.curves.flatMap((curve) => bestDots(curve, task, inputs.best)),
  });
}

/** On what is judged on the test rows, the best steps of each model: the one that all tasks share, or the task's own. */
function bestDots(curve: ChartCurve, task: number, best: ChartInputs['best']): CurveDots[] {
  const { entry } = curve.look;
  if (best === null || (entry !== 'test' && entry !== 'alone')) return [];
  const steps =
    entry === 'test'
      ? best.shared.map(({ step }) => step)
      : best.baseline.map((tasks) => tasks[task]?.step ?? -1);
  const { tasks } = curve.look;
  return [{ curve, look: { ...bestLook(), tasks, dots: entry === 'test' ? 'filled' : 'rings' }, steps }];
}

/** The legend's entry of the best steps. */
function bestLook(): CurveLook {
  return {
    entry: 'best',
    name: text('charts.curve.best'),
    help: text('charts.legend.best'),
    width: 1,
    dashes: null,
    tasks: [0],
    dots: 'filled',
  };
}

/** What stands in the legend of losses, or of what else is measured on the test rows. */
export function taskLooks(kind: 'loss' | 'metric', inputs: ChartInputs): readonly CurveLook[] {
  const curves = kind === 'loss' ? lossCurves(0, inputs) : judgedCurves(0, '', inputs);
  const looks = curves.map(({ look }) => look);
  return inputs.best === null ? looks : [...looks, bestLook()];
}

function metricOf(task: ChartTask, options: ChartInputs['options']): Metric {
  const { metrics } = taskKinds[task.kind];
  const asked = task.kind === 'regression' ? options.metric : task.metric;
  return metrics.find(({ id }) => id === asked) ?? metrics[0]!;
}

/** What of the run says which curves a task has. */
export interface JudgedInputs {
  readonly history: Pick<History, 'hasBaseline'>;
  readonly best: ChartInputs['best'];
}

/** Those of the loss, the first on top. Test curves have few points and need no smoothing; those of batches do. */
export function lossCurves(task: number, inputs: JudgedInputs): readonly ChartCurve[] {
  const { hasBaseline } = inputs.history;
  return [
    ...judgedCurves(task, 'test', inputs),
    ...(inputs.best === null ? [] : [curveOf('validation', task, 'validation', 'shared', 'none')]),
    curveOf('train', task, 'train', 'shared', 'overRaw'),
    ...(hasBaseline ? [curveOf('trainAlone', task, 'train', 'baseline', 'alone')] : []),
  ];
}

/** Those of what is measured on the test rows, the first on top. */
export function judgedCurves(
  task: number,
  measure: string,
  { history }: JudgedInputs,
): readonly ChartCurve[] {
  const shared = curveOf('test', task, measure, 'shared', 'none');
  return history.hasBaseline ? [shared, curveOf('alone', task, measure, 'baseline', 'none')] : [shared];
}

type Entry = 'test' | 'validation' | 'train' | 'alone' | 'trainAlone';

const styles: Readonly<Record<Entry, Pick<CurveLook, 'width' | 'dashes'> & { isColored: boolean }>> = {
  trainAlone: { width: 1, dashes: '5 3', isColored: false },
  train: { width: 1.1, dashes: null, isColored: true },
  validation: { width: 1.5, dashes: '6 3', isColored: true },
  alone: { width: 2, dashes: '0.1 4', isColored: false },
  test: { width: 2.4, dashes: null, isColored: true },
};

function curveOf(
  entry: Entry,
  task: number,
  measure: string,
  model: Model,
  smoothing: ChartCurve['smoothing'],
): ChartCurve {
  const { width, dashes, isColored } = styles[entry];
  const look = {
    entry,
    name: text(`charts.curve.${entry}`),
    help: text(`charts.legend.${entry}`),
    width,
    dashes,
    tasks: isColored ? [task] : [],
  };
  return { key: curveKey({ model, measure, tasks: [task] }), look, smoothing };
}
