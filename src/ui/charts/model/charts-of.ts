import { taskKinds } from '../../../core/tasks';
import type { Chart, ChartInputs } from './chart';
import { conflictCharts } from './conflict-charts';
import { measureTitle } from './measure-title';
import { sharingCharts } from './sharing-charts';
import { taskColumns } from './task-columns';
import { drawTask, type TaskOptions } from './task-drawing';
import { weightsChart } from './weights-chart';

/** The charts of the open tab. */
export function chartsOf(inputs: ChartInputs): readonly Chart[] {
  const { tab } = inputs.options;
  switch (tab) {
    case 'loss':
    case 'metric':
      return taskCharts(inputs, { ...inputs.options, tab });
    case 'weights':
      return [weightsChart(inputs)];
    case 'conflict':
      return conflictCharts(inputs);
    case 'sharing':
      return sharingCharts(inputs);
    default:
      return tab satisfies never;
  }
}

function taskCharts({ history, tasks, stepsPerEpoch }: ChartInputs, options: TaskOptions): readonly Chart[] {
  return tasks.map(({ name, kind }, task) => {
    const subject = { task, metrics: taskKinds[kind].metrics, stepsPerEpoch };
    return {
      key: `task ${task}`,
      title: name,
      measure: measureTitle(kind, options),
      help: '',
      task,
      isJudged: true,
      size: 'even',
      draw: () => drawTask(history, subject, options),
      columns: () => taskColumns(history, subject, options),
    };
  });
}
