import type { JunctionHistory } from '../../../core/analysis/junction-history';
import type { Junction } from '../../../core/sharing/architecture';
import type { ChartOptions } from '../../store/chart-options';
import type { ChartTask } from './chart-task';
import { junctionCharts } from './junctions';
import type { JunctionContent } from './junctions/junction-charts';

/** The layers of which one is shown at a time, from 0 on. */
export function layersToChoose({ junctions }: JunctionHistory): readonly number[] {
  const layers = junctions.flatMap((junction) => junctionCharts[junction.kind].layers(junction));
  return [...new Set(layers)].sort((a, b) => a - b);
}

/** The layer that is shown, from 0 on: the chosen one, or the last. */
export function shownLayer(junctions: JunctionHistory, { layer }: Pick<ChartOptions, 'layer'>): number {
  const layers = layersToChoose(junctions);
  return layers.includes(layer - 1) ? layer - 1 : (layers.at(-1) ?? 0);
}

/** Whether the charts are of sizes, whose axis can be logarithmic, instead of shares, which can be smoothed. */
export function areSizes({ junctions }: JunctionHistory): boolean {
  return junctions.some(({ kind }) => junctionCharts[kind].areSizes);
}

/** The charts of the plan's junctions, those of each kind together. */
export function sharingContents(
  junctions: JunctionHistory,
  tasks: readonly ChartTask[],
  options: Pick<ChartOptions, 'layer'>,
): readonly JunctionContent[] {
  const subject = { tasks, lanes: junctions.lanes, layer: shownLayer(junctions, options) };
  return Object.entries(junctionCharts).flatMap(([id, { contents }]) => {
    const all = junctions.junctions.filter(({ kind }) => kind === (id as Junction['kind']));
    return all.length === 0 ? [] : contents(all, subject);
  });
}
