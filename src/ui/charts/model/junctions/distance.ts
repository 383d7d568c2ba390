import { layerLook } from '../sharing-looks';
import { type JunctionCharts, numberCurve, worded } from './junction-charts';

/** All layers in one chart. */
export const distance: JunctionCharts = {
  areSizes: true,
  layers: () => [],
  contents: (all, { lanes }) => [
    {
      ...worded('distance'),
      curves: all.map((junction) => numberCurve(junction, 0, 0, lanes, layerLook(junction.after))),
      canLog: true,
      axes: {},
    },
  ],
};
