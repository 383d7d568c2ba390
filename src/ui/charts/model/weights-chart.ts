import { text } from '../../text/text';
import type { Chart, ChartInputs } from './chart';
import { drawCurves, timeOf } from './drawing';
import { type CurveLook, stepsOfFactor } from './options';
import type { ChartTask } from './useChartTasks';

/** A curve for every task, in its colour. */
export function weightLooks(tasks: readonly ChartTask[]): readonly CurveLook[] {
  return tasks.map(({ name }, task) => ({
    id: `weight ${task}`,
    name,
    help: text('charts.legend.weight', { name }),
    width: 1.8,
    dashes: null,
    tasks: [task],
  }));
}

/** The weights that the method gave the tasks, step by step. */
export function weightsChart({ history, tasks, stepsPerEpoch, options }: ChartInputs): Chart {
  const { factor, hidden, log } = options;
  const looks = weightLooks(tasks);
  const given = (task: number) => history.series(task, 'weight', 'shared');
  const smoothed = (task: number) => history.smoothed(task, 'weight', 'shared', factor);
  return {
    key: 'weights',
    title: text('charts.weights.title'),
    measure: text('charts.weights.measure'),
    help: text('charts.weights.help'),
    task: null,
    isJudged: false,
    size: 'even',
    draw() {
      const last = Math.max(0, ...looks.map((_, task) => given(task).steps.at(-1) ?? 0));
      const visible = looks.flatMap((curve, task) =>
        hidden.includes(curve.id)
          ? []
          : [{ curve, points: smoothed(task), raw: factor > 0 ? given(task) : null }],
      );
      return drawCurves(visible.toReversed(), {
        ...timeOf(history, stepsPerEpoch, options, last),
        isLog: log.weights,
      });
    },
    columns: () =>
      looks.flatMap(({ name }, task) => {
        const raw = { name, series: given(task) };
        if (factor === 0) return [raw];
        const steps = stepsOfFactor(factor);
        return [{ name: text('charts.table.smoothed', { name, steps }), series: smoothed(task) }, raw];
      }),
  };
}
