import { taskLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, worded } from './junction-charts';

/** For every task, what it takes from each tower. */
export const stitch: JunctionCharts = {
  areSizes: false,
  layers: ({ after }) => [after],
  contents: (all, { tasks, lanes, layer }) =>
    all
      .filter(({ after }) => after === layer)
      .flatMap((junction) =>
        junction.rows.map((task, row) => ({
          ...worded('stitch', layer),
          key: `stitch ${task}`,
          title: tasks[task!]?.name ?? '',
          task,
          isOfRow: true,
          curves: junction.columns[row]!.map((from, column) =>
            numberCurve(junction, row, column, lanes, taskLook(from, tasks, from === task)),
          ),
          isSmoothed: true,
          axes: { span: [0, 1] as const },
        })),
      ),
};
