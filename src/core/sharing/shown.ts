import type { Junction, Plan } from './architecture';
import { junctionKinds } from './junctions';

// How much of a large model is looked at: what the worker sends and the page draws.

/** Units of an input or of a head's layer that are shown; the rest is "+ n". */
export const maxShownUnits = 8;

/** Units of a lane's layer that are shown: fewer, the more lanes lie one above the other. */
export function shownUnits({ lanes }: Pick<Plan, 'lanes'>): number {
  return Math.min(maxShownUnits, Math.max(2, Math.floor(16 / lanes.length)));
}

/** Columns of a junction's rows that are shown: of a mask over a wide layer the first ones. */
export function shownColumns({ kind, columns }: Pick<Junction, 'kind' | 'columns'>): number {
  return Math.min(junctionKinds[kind].mostColumns ?? Number.POSITIVE_INFINITY, columns[0]!.length);
}

/** More maps of units than this would take longer to read than they are worth: none are shown. */
const mostMaps = 256;

/** Whether the units of the lanes have maps. */
export function hasMaps(plan: Pick<Plan, 'lanes'>): boolean {
  const layers = plan.lanes.reduce((sum, lane) => sum + lane.layers.length, 0);
  return layers * shownUnits(plan) <= mostMaps;
}
