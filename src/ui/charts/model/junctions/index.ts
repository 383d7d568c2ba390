import type { Junction } from '../../../../core/sharing/architecture';
import { blend } from './blend';
import { distance } from './distance';
import { gate } from './gate';
import type { JunctionCharts } from './junction-charts';
import { mask } from './mask';
import { spectrum } from './spectrum';
import { stitch } from './stitch';

/** The charts of every kind of junction, in the order in which they stand. */
export const junctionCharts: Readonly<Record<Junction['kind'], JunctionCharts>> = {
  distance,
  spectrum,
  stitch,
  blend,
  gate,
  mask,
};
