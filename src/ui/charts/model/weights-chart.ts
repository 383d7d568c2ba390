import { curveKey } from '../../../core/analysis/curve-key';
import { text } from '../../text/text';
import type { Chart, ChartInputs } from './chart';
import type { ChartTask } from './chart-task';
import { type ChartCurve, curveChart } from './curve-chart';
import type { CurveLook } from './curve-look';

/** A curve for every task, in its colour. */
export function weightLooks(tasks: readonly ChartTask[]): readonly CurveLook[] {
  return tasks.map(({ name }, task) => ({
    entry: `weight ${task}`,
    name,
    help: text('charts.legend.weight', { name }),
    width: 1.8,
    dashes: null,
    tasks: [task],
  }));
}

/** The weights that the method gave the tasks, step by step. */
export function weightsChart(inputs: ChartInputs, isLog: boolean): Chart {
  const curves = weightLooks(inputs.tasks).map(
    (look, task): ChartCurve => ({
      key: curveKey({ model: 'shared', measure: 'weight', tasks: [task] }),
      look,
      smoothing: 'overRaw',
    }),
  );
  return curveChart(inputs, {
    key: 'weights',
    title: text('charts.weights.title'),
    measure: text('charts.weights.measure'),
    help: text('charts.weights.help'),
    task: null,
    isJudged: false,
    size: 'even',
    curves: () => curves,
    writesSmoothed: true,
    axes: { isLog },
  });
}
