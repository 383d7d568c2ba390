import type { Lane } from '../../../../core/sharing/architecture';
import type { Axis } from '../../../drawing/ticks';
import { grammar } from '../../../text/language';
import { text } from '../../../text/text';
import type { ChartTask } from '../chart-task';
import type { CurveLook } from '../curve-look';
import type { Axes } from '../drawing';
import { expertLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, worded } from './junction-charts';

const shareAxis: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] };

const fewExperts = 4;

/** For every task, and for the shared stream, how it mixes its experts. */
export const gate: JunctionCharts = {
  areSizes: false,
  layers: ({ after }) => [after],
  contents: (all, { tasks, lanes, layer }) =>
    all
      .filter(({ after }) => after === layer)
      .flatMap((junction) =>
        junction.rows.map((task, row) => ({
          ...worded(task === null ? 'sharedGate' : 'gate', layer),
          key: `gate ${task ?? 'shared'}`,
          ...(task === null ? {} : { title: tasks[task]?.name ?? '' }),
          task,
          isOfRow: true,
          curves: junction.columns[row]!.map((at, column) => {
            const lane = lanes[at]!;
            const look = task === null ? ofItsTask(expertLook(lane), tasks, lane) : expertLook(lane);
            return numberCurve(junction, row, column, lanes, look);
          }),
          isSmoothed: true,
          axes: gateAxes(junction.columns[row]!.length),
        })),
      ),
};

/** All of 0 to 1 for few experts; many have small shares each. */
function gateAxes(experts: number): Partial<Axes> {
  return experts <= fewExperts ? { fixed: shareAxis } : { span: [0, fewExperts / experts] };
}

/** Where experts of several tasks' own are side by side, they say whose they are. */
function ofItsTask(look: CurveLook, tasks: readonly ChartTask[], { owner, number }: Lane): CurveLook {
  if (owner === 'shared') return look;
  const whose = grammar().possessive(tasks[owner[0]!]?.name ?? '');
  return { ...look, name: text('charts.sharing.taskExpert', { whose, number }) };
}
