import { maskColumn } from '../../../../core/sharing/junctions/mask';
import { taskLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, worded } from './junction-charts';

/** How much every task's mask lets through, and how many units. */
export const mask: JunctionCharts = {
  areSizes: false,
  layers: ({ after }) => [after],
  contents(all, { tasks, lanes, layer }) {
    const masks = all.filter(({ after }) => after === layer);
    const chart = (key: 'mask' | 'open', column: number) =>
      masks.map((junction) => ({
        ...worded(key, layer),
        curves: junction.rows.map((task, row) =>
          numberCurve(junction, row, column, lanes, taskLook(task!, tasks)),
        ),
        isSmoothed: true,
        axes: { fixed: { domain: [0, 1], ticks: [0, 0.5, 1] } as const },
      }));
    return [...chart('mask', maskColumn.mean), ...chart('open', maskColumn.open)];
  },
};
