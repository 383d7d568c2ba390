import { text } from '../../../text/text';
import { layerLook, neutralLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, summaryCurve, worded } from './junction-charts';

/** The singular values of one layer, and the ranks of all. */
export const spectrum: JunctionCharts = {
  areSizes: true,
  layers: ({ after }) => [after],
  contents: (all, { lanes, layer }) => [
    {
      ...worded('spectrum', layer),
      curves: all
        .filter(({ after }) => after === layer)
        .flatMap((junction) =>
          junction.columns[0]!.map((order, column) =>
            numberCurve(junction, 0, column, lanes, valueLook(order)),
          ),
        ),
      canLog: true,
      axes: {},
    },
    {
      ...worded('rank'),
      curves: all.map((junction) => {
        const name = text('charts.sharing.rank.curve', { layer: junction.after + 1 });
        return summaryCurve(junction, { ...layerLook(junction.after), name });
      }),
      axes: { span: [0, all[0]!.columns[0]!.length] },
    },
  ],
};

function valueLook(order: number) {
  const name = text('charts.sharing.value', { number: order + 1 });
  return neutralLook(order, { entry: `value ${order}`, name, help: text('charts.sharing.toggle') });
}
