import { taskLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, worded } from './junction-charts';

/** How much every task's head reads of one layer. */
export const blend: JunctionCharts = {
  areSizes: false,
  layers: ({ columns }) => columns.flat(),
  contents: (all, { tasks, lanes, layer }) =>
    all.map((junction) => ({
      ...worded('blend', layer),
      curves: junction.rows.map((task, row) =>
        numberCurve(junction, row, junction.columns[row]!.indexOf(layer), lanes, taskLook(task!, tasks)),
      ),
      isSmoothed: true,
      axes: { span: [0, 1] as const },
    })),
};
